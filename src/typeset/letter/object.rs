//! Writes the objects of a PDF that was read.

use std::io::Write as _;

use lopdf::{Dictionary, Object, StringFormat};

/// Writes an object. `refer` writes the reference to the object with a number.
pub(super) fn write(object: &Object, out: &mut Vec<u8>, refer: &mut dyn FnMut(u32, &mut Vec<u8>)) {
    match object {
        Object::Null => out.extend(b"null"),
        Object::Boolean(value) => out.extend(if *value { &b"true"[..] } else { b"false" }),
        Object::Integer(value) => print(out, format_args!("{value}")),
        Object::Real(value) => print(out, format_args!("{value}")),
        Object::Name(name) => write_name(name, out),
        Object::String(text, format) => write_text(text, *format, out),
        Object::Array(items) => {
            out.push(b'[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(b' ');
                }
                write(item, out, refer);
            }
            out.push(b']');
        }
        Object::Dictionary(dictionary) => write_dictionary(dictionary, out, refer),
        Object::Stream(stream) => {
            write_dictionary(&stream.dict, out, refer);
            out.extend(b"\nstream\n");
            out.extend(&stream.content);
            out.extend(b"\nendstream");
        }
        Object::Reference((target, _)) => refer(*target, out),
    }
}

fn write_dictionary(
    dictionary: &Dictionary,
    out: &mut Vec<u8>,
    refer: &mut dyn FnMut(u32, &mut Vec<u8>),
) {
    out.extend(b"<<");
    write_entries(dictionary, out, refer);
    out.extend(b">>");
}

/// Writes the entries of a dictionary.
pub(super) fn write_entries(
    dictionary: &Dictionary,
    out: &mut Vec<u8>,
    refer: &mut dyn FnMut(u32, &mut Vec<u8>),
) {
    for (key, value) in dictionary {
        write_name(key, out);
        // A name, an array, a dictionary and a string begin with a sign of their own.
        let is_delimited = match value {
            Object::Name(_) | Object::Array(_) | Object::Dictionary(_) | Object::String(..) => true,
            Object::Null
            | Object::Boolean(_)
            | Object::Integer(_)
            | Object::Real(_)
            | Object::Stream(_)
            | Object::Reference(_) => false,
        };
        if !is_delimited {
            out.push(b' ');
        }
        write(value, out, refer);
    }
}

/// ISO 32000-1, 7.3.5: other signs than letters and digits as `#` with two digits.
fn write_name(name: &[u8], out: &mut Vec<u8>) {
    out.push(b'/');
    for &byte in name {
        if byte.is_ascii_alphanumeric() || b"-_+.:".contains(&byte) {
            out.push(byte);
        } else {
            print(out, format_args!("#{byte:02X}"));
        }
    }
}

fn write_text(text: &[u8], format: StringFormat, out: &mut Vec<u8>) {
    let is_plain = text.iter().all(|byte| (b' '..=b'~').contains(byte) && !b"()\\".contains(byte));
    if format == StringFormat::Literal && is_plain {
        out.push(b'(');
        out.extend(text);
        out.push(b')');
        return;
    }
    out.push(b'<');
    for byte in text {
        print(out, format_args!("{byte:02X}"));
    }
    out.push(b'>');
}

/// Writes a reference to an object as it is numbered.
pub(super) fn same(number: u32, out: &mut Vec<u8>) {
    print(out, format_args!("{number} 0 R"));
}

/// Writing to memory does not fail.
pub(super) fn print(out: &mut Vec<u8>, text: std::fmt::Arguments) {
    let written = out.write_fmt(text);
    debug_assert!(written.is_ok());
}
