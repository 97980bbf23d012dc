//! Several files as one to save: a ZIP archive (PKWARE's APPNOTE 6.3), deflated, without dates.

/// The archive of these files, in this order. Names are ASCII; equal files give equal bytes.
pub fn zip(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    for (name, content) in files {
        let packed = miniz_oxide::deflate::compress_to_vec(content, 6);
        let place = out.len() as u32;
        // Version 2.0, no flags, deflated, midnight of 1 January 1980, checksum, sizes, name's length, nothing extra.
        let mut entry = Vec::new();
        [20_u16, 0, 8, 0, 0x21]
            .iter()
            .for_each(|n| entry.extend(n.to_le_bytes()));
        [crc32(content), packed.len() as u32, content.len() as u32]
            .iter()
            .for_each(|n| entry.extend(n.to_le_bytes()));
        [name.len() as u16, 0]
            .iter()
            .for_each(|n| entry.extend(n.to_le_bytes()));
        out.extend(b"PK\x03\x04");
        out.extend(&entry);
        out.extend(name.as_bytes());
        out.extend(packed);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(entry);
        // No comment, first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(place.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let count = files.len() as u16;
    let place = out.len() as u32;
    out.extend(&directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    [count, count].iter().for_each(|n| out.extend(n.to_le_bytes()));
    [directory.len() as u32, place]
        .iter()
        .for_each(|n| out.extend(n.to_le_bytes()));
    out.extend([0; 2]);
    out
}

fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32| {
        if crc & 1 == 1 {
            (crc >> 1) ^ 0xedb8_8320
        } else {
            crc >> 1
        }
    };
    !bytes
        .iter()
        .fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_those_of_the_standard() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn an_archive_ends_with_its_directory() {
        let archive = zip(&[("a.txt".into(), b"aaaa".to_vec()), ("b.txt".into(), vec![])]);
        assert!(archive.starts_with(b"PK\x03\x04"));
        let end = archive.len() - 22;
        assert_eq!(archive.get(end..end + 4), Some(b"PK\x05\x06".as_slice()));
        let place = archive
            .get(end + 16..end + 20)
            .map(|b| b.iter().rev().fold(0, |n, b| n << 8 | usize::from(*b)));
        assert_eq!(
            place.and_then(|at| archive.get(at..at + 4)),
            Some(b"PK\x01\x02".as_slice())
        );
    }
}
