//! Machines, what was preserved of them, and what attacked them.

use super::record::{Rows, fact, keywords, record};
use super::{Audience, Line, Moment, Name, Text};

record! {
    /// A machine.
    pub struct Host {
        /// The organisation whose machine it is, if that matters: notices of others alone leave it out.
        pub by: Option<Name>,
        /// Its real name, which only regulators and insiders see.
        pub name: String,
        /// What everybody else sees instead.
        pub masked: String,
        /// What it is for.
        pub purpose: Option<Line>,
        /// What kind of machine it is.
        pub kind: Option<HostKind>,
        /// Where it stands.
        pub location: Option<Location>,
        /// When it became known; default: always.
        pub known: Option<Moment>,
    }
}

keywords! {
    /// What kind of machine it is, in the words of IPA's notification form.
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
        /// A domain controller, as of Active Directory.
        DomainController = "domain-controller",
        /// A file server.
        FileServer = "file-server",
        /// A database server.
        DatabaseServer = "database-server",
        /// Another server.
        OtherServer = "other-server",
        /// A network device.
        NetworkDevice = "network-device",
        /// A storage device, as NAS.
        StorageDevice = "storage-device",
        /// An account of an internet service.
        InternetAccount = "internet-account",
        /// Anything else.
        Other = "other",
    }
}

keywords! {
    /// Where a machine stands, in the words of IPA's notification form.
    pub enum Location {
        /// In the organisation itself.
        OnPremises = "on-premises",
        /// In a cloud, as AWS or Azure.
        Cloud = "cloud",
        /// It is a service in a cloud.
        CloudService = "cloud-service",
        /// At a hosting provider.
        Hosting = "hosting",
        /// It is an internet service, as Microsoft 365.
        InternetService = "internet-service",
        /// In a network without connection to others.
        Isolated = "isolated",
        /// Anywhere else.
        Other = "other",
    }
}

fact! {
    /// What was preserved for the investigation.
    pub struct Evidence {
        /// How it was chosen.
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
        /// Size of the disk with its unit.
        pub capacity: Option<Line>,
        /// When it was preserved.
        pub preserved: Moment,
    }
}

record! {
    /// Files of one kind from one device. Rows of the same device stand together.
    pub struct Log {
        /// The device.
        pub device: Line,
        /// The kind of file.
        pub kind: Line,
        /// What time the files cover.
        pub period: Moment,
        /// How many files.
        pub files: Option<u64>,
    }
}

fact! {
    /// The malicious program.
    pub struct Malware {
        /// Its name.
        pub name: Option<String>,
        /// What is known of it.
        pub text: Option<Text>,
        /// What the attackers did with it.
        pub extortion: Vec<Extortion>,
        /// The end of the names of encrypted files, as `.locked`; only authorities see it.
        pub extension: Option<String>,
        /// What the attackers' note says; only authorities see it.
        pub note: Option<Text>,
        /// By what it can be recognised; only authorities see it.
        pub indicators: Vec<Indicator>,
    }
    impl {
        const WITHHOLDABLE: bool = true;
    }
}

keywords! {
    /// What attackers did with ransomware.
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
    /// Something by which an attack can be recognised.
    pub struct Indicator {
        /// What it is.
        pub kind: IndicatorKind,
        /// The hash, address or name itself.
        pub value: String,
        /// What it has to do with the attack.
        pub what: Option<Line>,
    }
}

keywords! {
    /// What an indicator is.
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
        /// The technique, as MITRE ATT&CK numbers it: `T1498.002`.
        pub technique: Option<String>,
        /// How much traffic, with its unit.
        pub volume: Option<Line>,
        /// How long it lasted.
        pub period: Option<Moment>,
        /// What was done against it.
        pub mitigation: Option<Text>,
    }
    impl {
        const AUDIENCE: Audience = Audience::Regulator;
    }
}
