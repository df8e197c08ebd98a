//! What happened and what the investigation found.

use chrono::NaiveDateTime;

use super::record::{Rows, fact, keywords, record};
use super::{Heading, Line, Moment, Text, known_from};

fact! {
    /// Something said in prose.
    pub struct Statement {
        /// What is said.
        pub text: Text,
    }
    impl {
        const WITHHOLDABLE: bool = true;
    }
}

fact! {
    /// One entry of the chronology.
    pub struct Event {
        /// When it happened or is planned.
        pub at: Moment,
        /// What happened, in a form that fits a table.
        pub what: Text,
    }
    impl {
        fn known_from(&self) -> Option<NaiveDateTime> {
            known_from(&self.at)
        }
    }
}

fact! {
    /// Something the investigation found.
    pub struct Finding {
        /// Which question it answers.
        pub topic: Topic,
        /// Its heading.
        pub title: Option<Line>,
        /// What was found.
        pub text: Text,
        /// What the machines recorded, to the second.
        pub records: Option<MachineRecords>,
        /// What follows from the records.
        pub conclusion: Option<Text>,
    }
    impl {
        const WITHHOLDABLE: bool = true;

        fn heading(&self) -> Heading {
            let field = Some(("topic", self.topic.as_str()));
            Heading { field, title: self.title.clone() }
        }
    }
}

keywords! {
    /// Which question a discovery answers.
    pub enum Topic {
        /// What was damaged.
        Damage = "damage",
        /// How the attackers came in and what they did.
        Intrusion = "intrusion",
        /// Whether data left.
        Leakage = "leakage",
    }
}

record! {
    /// A table of what machines recorded.
    pub struct MachineRecords {
        /// What the rows are.
        pub kind: RecordKind,
        /// The rows.
        pub rows: Rows<MachineRecord>,
    }
}

keywords! {
    /// What the rows of a table of records are.
    pub enum RecordKind {
        /// Somebody logged in or gained rights.
        Access = "access",
        /// A program ran.
        Execution = "execution",
        /// Something was done to files or data.
        Operation = "operation",
    }
}

record! {
    /// A row of a table of records.
    pub struct MachineRecord {
        /// When.
        pub at: Moment,
        /// Kind of account, in a table of access.
        pub account: Option<Line>,
        /// What.
        pub what: Text,
    }
}

fact! {
    /// A question that readers ask.
    pub struct Question {
        /// The question.
        pub question: Line,
        /// The answer.
        pub answer: Text,
    }
}
