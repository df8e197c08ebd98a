# The program alone, in a small image:
#
#   docker build -t oshirase .
#   docker run --rm --user "$(id -u):$(id -g)" -v "$PWD:/work" oshirase build incident.yaml -o out

FROM rust:1.92-slim-trixie AS build
WORKDIR /source
COPY . .
RUN cargo build --release --locked

FROM debian:trixie-slim
COPY --from=build /source/target/release/oshirase /usr/local/bin/
COPY --from=build /source/LICENSE-APACHE /source/LICENSE-MIT /usr/share/doc/oshirase/
USER 65534:65534
WORKDIR /work
ENTRYPOINT ["oshirase"]
