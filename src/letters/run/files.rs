//! The files of letters, as they are written to their folder, and the control sheet beside them.

use std::collections::BTreeMap;

use super::{Finished, Letters, made};
use crate::letters::control::{Control, Sheet};
use crate::letters::job::{Failure, Format, Sender, Target};
use crate::letters::ledger::{Ledger, Made};
use crate::letters::mail::{Mail, Mailbox};
use crate::letters::names::Names;
use crate::letters::staging::Staging;
use crate::letters::variants::Key;
use crate::letters::{Recipient, Recipients, Sha};
use crate::message;
use crate::message::Message;
use crate::project::Error;
use crate::typeset::{Personal, filled, filled_page};

impl<'a> Letters<'a> {
    /// The names of the files of all letters, without endings.
    pub(super) fn names(&self, list: &Recipients) -> Result<Vec<String>, Error> {
        let mut names = Names::new(self.job.names.clone(), self.notice_id(), list.counts().read);
        list.iter().map(|recipient| names.name(&recipient).map_err(Error::Usage)).collect()
    }

    /// Writes the files of a letter.
    pub(super) fn write(
        &self,
        staging: &Staging,
        name: &str,
        recipient: &Recipient,
        who: &Personal,
        finished: &Finished<'_>,
    ) -> Result<Made, Failure> {
        let (ending, hash) = match &self.job.format {
            Format::Pdf => {
                let [constant, own] = &finished.pdf;
                staging.write_parts(&format!("{name}.pdf"), [constant, own])?;
                ("pdf", finished.hash)
            }
            Format::Html => {
                let page = filled_page(&self.web(self.key_of(recipient)?)?.0, who);
                staging.write(&format!("{name}.html"), page.as_bytes())?;
                ("html", Sha::of(page))
            }
            Format::Eml(from) => {
                let mail = self.mail(from, recipient, who, finished)?;
                staging.write(&format!("{name}.eml"), &mail)?;
                ("eml", Sha::of(mail))
            }
        };
        Ok(made(recipient, &format!("{name}.{ending}"), hash, finished.pages))
    }

    /// The key of a recipient who has a letter.
    fn key_of(&self, recipient: &Recipient) -> Result<Key<'a>, Error> {
        let unknown = || Error::Usage(message!("no-letter", row = recipient.row));
        self.key(recipient).ok_or_else(unknown)
    }

    /// The web page and the text of the letters of a key, with marks.
    fn web(&self, key: Key<'a>) -> Result<&(String, String), Error> {
        self.letter(key)?.web().map_err(|error| self.diagnose(error))
    }

    fn mail(
        &self,
        from: &Sender,
        recipient: &Recipient,
        who: &Personal,
        finished: &Finished<'_>,
    ) -> Result<Vec<u8>, Failure> {
        let Sender { name, address } = from;
        let key = self.key_of(recipient)?;
        let (page, text) = self.web(key)?;
        let notice = self.variants.notice(key);
        let date = notice.and_then(|notice| notice.spec.date.earliest());
        let title = notice.and_then(|notice| notice.spec.title.get(key.0));
        let mail = Mail {
            from: Mailbox { name, address },
            to: Mailbox { name: &who.name, address: &recipient.email },
            subject: title.unwrap_or_default(),
            // Notices are dated in Japan.
            date: date.map_or(0, |date| date.and_utc().timestamp() - 9 * 60 * 60),
            text: &filled(text, who),
            html: &filled_page(page, who),
            pdf: &finished.pdf.concat(),
            pdf_name: &format!("{}.pdf", self.notice_id()),
        };
        Ok(mail.eml()?)
    }

    /// Writes the control sheet.
    pub(in crate::letters) fn control(
        &self,
        list: &Recipients,
        target: &Target,
        staging: &Staging,
        ledger: &Ledger,
    ) -> Result<Sheet, Failure> {
        let mut control = Control::begin(staging, &target.run.list, 1)?;
        for (name, bytes) in target.others {
            staging.write(name, bytes)?;
            control.file(name, Sha::of(bytes));
        }
        // Letters of one file follow one another.
        let (mut file, mut page) = (String::new(), 1);
        for recipient in list.iter() {
            let lost = || message!("letter-lost", row = recipient.row);
            let made = ledger.find(Sha::of(&recipient.id))?.ok_or_else(lost)?;
            if made.file != file {
                (file, page) = (made.file.clone(), 1);
            }
            control.letter(&recipient.id, page, &made)?;
            page += made.pages as usize;
        }
        let mut reasons: BTreeMap<usize, Message> = BTreeMap::new();
        for reject in list.rejects() {
            reasons.entry(reject.row).or_insert_with(|| reject.reason.label());
        }
        for reason in reasons.into_values() {
            control.left_out(reason);
        }
        let counts = list.counts();
        Ok(control.end(counts.read - counts.filtered, staging, ledger, self.job.language)?)
    }
}
