//! 2. and 3.: which data, and how many people.

use super::{Report, inapplicable, is_public};
use crate::form::answer::Answer;
use crate::form::filler::{distinct, part};
use crate::form::pieces::capital;
use crate::form::value::{Group, answers, counted};
use crate::form::{Part, Piece, State};
use crate::incident::{Affected, AffectedRelation, Item, Medium, ReportItem};

impl<'a> Report<'a, '_> {
    /// 2. 漏えい等が発生し、又は発生したおそれがある個人データの項目.
    pub(super) fn data(&self) -> Part<'a> {
        let filler = self.filler;
        let groups = filler.affected();
        let is_unaffected =
            self.is_unaffected() && groups.iter().all(|(_, group)| group.items.is_empty());
        let state = is_unaffected.then_some(State::Inapplicable);
        let media = |group: &Affected| {
            let media = group.media.iter().filter(|_| !is_unaffected);
            media.map(|medium| Medium::as_str(*medium)).collect::<Vec<_>>()
        };
        let relation = |group: &Affected| {
            let relation = group.relation.filter(|_| !is_unaffected);
            relation.map(AffectedRelation::as_str).into_iter().collect::<Vec<_>>()
        };
        let concerned: &[_] = if is_unaffected { &[] } else { &groups };
        let whom = filler.entries(concerned, |group| vec![capital(Piece::Line(&group.whom))]);
        let mut items = filler.items(&self.beside_options());
        if is_unaffected && !items.is_empty() {
            items.insert(0, vec![inapplicable()]);
        }
        let of_kind = if is_public(filler) { "ppc-kind-public-" } else { "ppc-kind-" };
        part(
            self.variant.headings[0],
            vec![
                filler.field(
                    "2.medium",
                    "ppc-medium",
                    Answer::boxes(
                        "ppc-medium-",
                        &["paper", "electronic", "other"],
                        answers(&groups, media),
                    )
                    .about(ReportItem::Items)
                    .state(state),
                ),
                filler.field(
                    "2.kind",
                    "ppc-kind",
                    Answer::entries(whom)
                        .options(
                            of_kind,
                            &["customers", "employees", "other"],
                            answers(&groups, relation),
                        )
                        .about(ReportItem::Items)
                        .state(state),
                ),
                filler.field(
                    "2.items",
                    "ppc-items",
                    Answer::entries(items)
                        .options(
                            "ppc-item-",
                            self.variant.items,
                            answers(&groups, |group| {
                                group.items.iter().map(|item| self.option_for(item)).collect()
                            }),
                        )
                        .about(ReportItem::Items)
                        .state(state),
                ),
            ],
        )
    }

    /// Which of the form's options an item is. A word that is no option is among the others.
    fn option_for(&self, item: &Item) -> &'static str {
        if is_of_card(item) {
            return "card";
        }
        let options = self.variant.items.iter();
        options.copied().find(|option| item.word() == Some(option)).unwrap_or("other")
    }

    /// The groups with what the options do not tell. Where the groups have different items, with
    /// all of them, for the options tell nothing of groups.
    fn beside_options(&self) -> Vec<Group<'a>> {
        let mut groups = self.filler.groups();
        if distinct(groups.iter().map(|group| &group.affected.items)).len() > 1 {
            return groups;
        }
        let is_option = |item: &Item| matches!(item, Item::Known { word } if self.variant.items.contains(&word.as_str()));
        for group in &mut groups {
            group.items.retain(|item| !is_option(item));
        }
        groups
    }

    /// 3. 漏えい等が発生し、又は発生したおそれがある個人データに係る本人の数.
    pub(super) fn numbers(&self) -> Part<'a> {
        let filler = self.filler;
        let (groups, total) = (filler.affected(), filler.total());
        let mut fields = vec![
            filler.field(
                "3.count",
                "ppc-persons",
                Answer::entries(filler.people(&groups, true, total))
                    .about(ReportItem::Persons)
                    .state(counted(&groups, total)),
            ),
        ];
        if self.variant.cards {
            let of_cards: Vec<_> = groups
                .iter()
                .copied()
                .filter(|(_, group)| group.items.iter().any(is_of_card))
                .collect();
            // Which data may be affected is stated, and no card data are among them.
            let has_none =
                of_cards.is_empty() && groups.iter().any(|(_, group)| !group.items.is_empty());
            // The total is that of all groups.
            let total = total.filter(|_| of_cards.len() == groups.len());
            let answer = Answer::entries(filler.people(&of_cards, true, total))
                .state(counted(&of_cards, total));
            let answer = if has_none {
                answer.inapplicable_if(true)
            } else if of_cards.is_empty() {
                answer.about(ReportItem::Items)
            } else {
                answer.about(ReportItem::Persons)
            };
            fields.push(filler.field("3.card", "ppc-cards", answer));
        }
        part(self.variant.headings[1], fields)
    }
}

fn is_of_card(item: &Item) -> bool {
    item.word().is_some_and(|word| word.starts_with("card-"))
}
