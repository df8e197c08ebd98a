//! Statements, events, findings and questions.

use chrono::NaiveDateTime;

use super::record::{Rows, fact, keywords, record};
use super::{Heading, Line, Moment, Text, known_from};

fact! {
    /// A statement in prose.
    pub struct Statement {
        /// The statement.
        pub text: Text,
    }
    impl {
        const WITHHOLDABLE: bool = true;
    }
}

fact! {
    /// An event of the chronology.
    pub struct Event {
        /// When it happened or is planned.
        pub at: Moment,
        /// What happened, worded for a table.
        pub what: Text,
    }
    impl {
        fn known_from(&self) -> Option<NaiveDateTime> {
            known_from(&self.at)
        }
    }
}

fact! {
    /// A finding of the investigation.
    pub struct Finding {
        /// The question that it answers.
        pub topic: Topic,
        /// Its heading.
        pub title: Option<Line>,
        /// The finding.
        pub text: Text,
        /// Records of the machines, to the second.
        pub records: Option<MachineRecords>,
        /// The conclusion from the records.
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
    /// The question that a finding answers.
    pub enum Topic {
        /// What was damaged.
        Damage = "damage",
        /// How the attackers got in and what they did.
        Intrusion = "intrusion",
        /// Whether data leaked.
        Leakage = "leakage",
    }
}

record! {
    /// A table of machine records.
    pub struct MachineRecords {
        /// The kind of records.
        pub kind: RecordKind,
        /// The rows.
        pub rows: Rows<MachineRecord>,
    }
}

keywords! {
    /// The kind of records in a table.
    pub enum RecordKind {
        /// Logins and escalation of privileges.
        Access = "access",
        /// Execution of programs.
        Execution = "execution",
        /// Operations on files or data.
        Operation = "operation",
    }
}

record! {
    /// A row of a table of machine records.
    pub struct MachineRecord {
        /// When it happened.
        pub at: Moment,
        /// Kind of account, for access records.
        pub account: Option<Line>,
        /// What happened.
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
