//! Machines, preserved evidence, malware and attack traffic.

use super::record::{Rows, fact, keywords, record};
use super::{Audience, Line, Moment, Name, Text};

record! {
    /// A machine.
    pub struct Host {
        /// The organisation that owns it; notices that show only the facts of others leave it out.
        pub by: Option<Name>,
        /// Its real name, visible to authorities and insiders only; default: the masked one.
        pub name: Option<String>,
        /// The name that all other readers see.
        pub masked: String,
        /// Its purpose.
        pub purpose: Option<Line>,
        /// The kind of machine.
        pub kind: Option<HostKind>,
        /// Where it is hosted.
        pub location: Option<Location>,
        /// When it became known; default: always.
        pub known: Option<Moment>,
    }
}

impl Host {
    /// Its real name, unless it is the one that all readers see.
    pub fn secret(&self) -> Option<&str> {
        self.name.as_deref().filter(|name| *name != self.masked)
    }
}

keywords! {
    /// The kind of machine, in the terms of IPA's notification form.
    pub enum HostKind {
        /// A personal computer.
        PersonalComputer = "personal-computer",
        /// A smartphone or tablet.
        Smartphone = "smartphone",
        /// A server of an online shop.
        ShopServer = "shop-server",
        /// A server of a web system.
        WebServer = "web-server",
        /// A mail server.
        MailServer = "mail-server",
        /// A domain controller, such as Active Directory.
        DomainController = "domain-controller",
        /// A file server.
        FileServer = "file-server",
        /// A database server.
        DatabaseServer = "database-server",
        /// Another server.
        OtherServer = "other-server",
        /// A network device.
        NetworkDevice = "network-device",
        /// A storage device, such as a NAS.
        StorageDevice = "storage-device",
        /// An account of an internet service.
        InternetAccount = "internet-account",
        /// Anything else.
        Other = "other",
    }
}

keywords! {
    /// Where a machine is hosted, in the terms of IPA's notification form.
    pub enum Location {
        /// On the organisation's own premises.
        OnPremises = "on-premises",
        /// In a cloud, such as AWS or Azure.
        Cloud = "cloud",
        /// A service in a cloud.
        CloudService = "cloud-service",
        /// At a hosting provider.
        Hosting = "hosting",
        /// An internet service, such as Microsoft 365.
        InternetService = "internet-service",
        /// In an isolated network.
        Isolated = "isolated",
        /// Anywhere else.
        Other = "other",
    }
}

fact! {
    /// The evidence preserved for the investigation.
    pub struct Evidence {
        /// How it was selected.
        pub text: Option<Text>,
        /// Machines whose disks were preserved.
        pub devices: Rows<Device>,
        /// Log and configuration files that were preserved.
        pub logs: Rows<Log>,
    }
}

record! {
    /// A machine whose disk was preserved.
    pub struct Device {
        /// One of `hosts`.
        pub host: Name,
        /// Disk size with its unit.
        pub capacity: Option<Line>,
        /// When it was preserved.
        pub preserved: Moment,
    }
}

record! {
    /// Files of one kind from one device. List the rows of a device one after the other.
    pub struct Log {
        /// The device.
        pub device: Line,
        /// The kind of file.
        pub kind: Line,
        /// The period that the files cover.
        pub period: Moment,
        /// The number of files.
        pub files: Option<u64>,
    }
}

fact! {
    /// The malware.
    pub struct Malware {
        /// Its name.
        pub name: Option<String>,
        /// What is known about it.
        pub text: Option<Text>,
        /// How the attackers extort the victim.
        pub extortion: Vec<Extortion>,
        /// The file name extension of encrypted files, such as `.locked`; visible to authorities only.
        pub extension: Option<String>,
        /// The text of the ransom note; visible to authorities only.
        pub note: Option<Text>,
        /// Indicators of compromise; visible to authorities only.
        pub indicators: Vec<Indicator>,
    }
    impl {
        const WITHHOLDABLE: bool = true;
    }
}

keywords! {
    /// How attackers extort a victim of ransomware.
    pub enum Extortion {
        /// They encrypted data.
        Encryption = "encryption",
        /// They threatened to publish data.
        LeakThreat = "leak-threat",
        /// They demanded money.
        Demand = "demand",
    }
}

record! {
    /// An indicator of compromise.
    pub struct Indicator {
        /// What it is.
        pub kind: IndicatorKind,
        /// The hash, address or name itself.
        pub value: String,
        /// How it relates to the attack.
        pub what: Option<Line>,
    }
}

keywords! {
    /// The kind of an indicator.
    pub enum IndicatorKind {
        /// A hash of a file.
        Hash = "hash",
        /// An IP address.
        Address = "address",
        /// A domain name.
        Domain = "domain",
        /// A URL.
        Url = "url",
        /// A file name.
        File = "file",
        /// A tool.
        Tool = "tool",
    }
}

fact! {
    /// The traffic of a denial-of-service attack.
    pub struct Traffic {
        /// The technique by its MITRE ATT&CK number, as `T1498.002`.
        pub technique: Option<String>,
        /// The volume of traffic with its unit.
        pub volume: Option<Line>,
        /// The period of the attack.
        pub period: Option<Moment>,
        /// How it was mitigated.
        pub mitigation: Option<Text>,
    }
    impl {
        const AUDIENCE: Audience = Audience::Regulator;
    }
}
