# Commands of daily work. `just` lists them; each also works without just.

set shell := ["bash", "-euo", "pipefail", "-c"]

[private]
default:
    @just --list

# Run the tests, or those whose name contains NAME
[group('test')]
test NAME='':
    cargo test --locked -- {{ NAME }}

# Explain a rule, show its cases, and run the cases of every rule
[group('test')]
rules NAME:
    cargo run --locked --quiet -- check --explain {{ NAME }}
    grep -rnE '^# [0-9:]+ (error|warning) {{ NAME }}:' tests/rules
    cargo test --locked -- rules::rules

# Write every golden file anew, then show what changed
[group('test')]
bless:
    UPDATE=1 cargo test --locked
    git status --short

# Check format and lints
[group('test')]
lint:
    cargo fmt --all --check
    cargo clippy --locked --workspace --all-targets -- -D warnings

# Run all that must hold before a change lands; installs its own tools on Debian
[group('test')]
ci:
    bash .ci/run

# Build the release binary
[group('make')]
release:
    cargo build --release --locked

# Build the page of the studio after a change in src/studio/web/; needs npm
[group('make')]
studio-page:
    cd src/studio/web && npm ci --ignore-scripts && npm test && npm run build

# Build the documentation of the code
[group('make')]
docs:
    RUSTDOCFLAGS="-D warnings" cargo doc --locked --workspace --no-deps --document-private-items

# Make the pictures of the README and the manual anew; needs pdftoppm
[group('make')]
pictures:
    bash docs/pictures/make

# Time reading, checking and typesetting
[group('measure')]
bench:
    cargo bench --locked

# Time the studio in the real browser; needs the release binary and what .ci/tools installs
[group('measure')]
bench-studio:
    node benches/studio.js target/release/oshirase

# Time letters beside other programs; needs the release binary
[group('measure')]
bench-letters:
    benches/letters/run
