//! The command `oshirase`.

mod cli;

use std::process::ExitCode;

/// Typesetting makes many small values, on every thread.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::run()
}
