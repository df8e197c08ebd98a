//! Edits as patches: the cases of tests/patch/, and random edits of every example.

use std::fs;
use std::path::{Path as FilePath, PathBuf};

use oshirase::message::Language;
use oshirase::source::patch::{Change, Content, Edit, patch};
use oshirase::source::{Format, Node, Path, PathStep, Source, Value};
use serde_json::{Value as Json, json};

use crate::boundaries::sources;

/// A value that the studio sends.
fn content(json: &Json) -> Content {
    match json {
        Json::Bool(bool) => Content::Bool(*bool),
        Json::Number(number) => Content::Integer(number.as_i64().unwrap()),
        Json::String(text) => Content::Text(text.clone()),
        Json::Array(items) => Content::List(items.iter().map(content).collect()),
        Json::Object(entries) => {
            let entries = entries.iter();
            Content::Map(entries.map(|(name, value)| (name.clone(), content(value))).collect())
        }
        Json::Null => panic!("nobody writes nothing"),
    }
}

/// What a file says.
fn values(text: &str, format: Format) -> Json {
    read(text, format).1
}

fn read(text: &str, format: Format) -> (Source, Json) {
    fn json(node: &Node) -> Json {
        match &node.value {
            Value::Null => Json::Null,
            Value::Bool(bool) => json!(bool),
            Value::Integer(number) => json!(number),
            Value::Float(number) => json!(number),
            Value::String(text) => json!(text),
            Value::Sequence(items) => items.iter().map(json).collect(),
            Value::Mapping(entries) => {
                Json::Object(entries.iter().map(|(key, v)| (key.name.clone(), json(v))).collect())
            }
        }
    }
    match Source::new("test", text.as_bytes(), format) {
        Ok(source) => {
            let values = json(source.root());
            (source, values)
        }
        Err(diagnostics) => panic!("{}\n{text}", diagnostics.render(false, Language::English)),
    }
}

/// `timeline[3].at` as a path.
fn path(text: &str) -> Path {
    let mut path = Path::default();
    for step in text.split('.').filter(|step| !step.is_empty()) {
        let mut parts = step.split('[');
        let name = parts.next().unwrap();
        if !name.is_empty() {
            path = path.key(name);
        }
        for index in parts {
            path = path.index(index.trim_end_matches(']').parse().unwrap());
        }
    }
    path
}

/// `set timeline[3].at "2026-06-05"` as an edit.
fn edit(line: &str) -> Edit {
    let mut words = line.splitn(3, ' ');
    let (verb, at) = (words.next().unwrap(), words.next().unwrap());
    let value = words.next().map(|value| serde_json::from_str::<Json>(value).expect(line));
    let value = || value.as_ref().unwrap();
    let change = match verb {
        "set" => Change::Set(content(value())),
        "insert" => Change::Insert(content(value())),
        "remove" => Change::Remove,
        "move" => Change::Move(usize::try_from(value().as_u64().unwrap()).unwrap()),
        _ => panic!("{line}"),
    };
    Edit { path: path(if at == "." { "" } else { at }), change }
}

/// The order of fields in the cases.
fn order(path: &Path) -> Vec<String> {
    let names: &[&str] = if path.0.is_empty() { &["a", "b", "c", "d"] } else { &["ja", "en"] };
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// Files of cases: `@@ title`, the text before, `@@ edit`, …, the text after or `@@ refused: why`.
fn run_cases(name: &str, format: Format, change: impl Fn(&str) -> String) {
    let file = FilePath::new(env!("CARGO_MANIFEST_DIR")).join("tests/patch").join(name);
    let cases = fs::read_to_string(file).unwrap();
    let mut wrong = Vec::new();
    let mut count = 0;
    for case in cases.split("\n@@@ ").skip(1) {
        count += 1;
        let (title, case) = case.split_once('\n').unwrap();
        let mut edits = Vec::new();
        let (mut before, mut after, mut refused) = (String::new(), String::new(), None);
        for line in case.lines() {
            if let Some(why) = line.strip_prefix("@ refused: ") {
                refused = Some(why);
            } else if let Some(line) = line.strip_prefix("@ ") {
                edits.push(edit(line));
            } else {
                let text = if edits.is_empty() { &mut before } else { &mut after };
                text.push_str(line);
                text.push('\n');
            }
        }
        // The empty line before the next case.
        let after = format!("{}\n", after.trim_end_matches('\n'));
        let (before, after) = (change(&before), change(&after));
        match (patch(&before, format, &edits, &order), refused) {
            (Ok(patched), None) => {
                if patched.text != after {
                    wrong.push(format!("--- {title}\n{}--- expected\n{after}", patched.text));
                }
                let mut text = before;
                for splice in patched.splices {
                    text.replace_range(splice.range, &splice.text);
                }
                assert_eq!(text, patched.text, "{title}: the splices make the text");
            }
            (Err(found), Some(why)) => {
                assert!(found.message.to_string().contains(why), "{title}: {}", found.message);
            }
            (found, _) => wrong.push(format!("--- {title}\n{found:?}")),
        }
    }
    assert!(count > 5, "{name} has cases");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn cases_of_yaml() {
    run_cases("yaml.txt", Format::Yaml, str::to_owned);
}

#[test]
fn cases_of_yaml_as_windows_writes_it() {
    run_cases("yaml.txt", Format::Yaml, |text| format!("\u{FEFF}{}", text.replace('\n', "\r\n")));
}

#[test]
fn cases_of_json() {
    run_cases("json.txt", Format::Yaml, str::to_owned);
}

#[test]
fn cases_of_toml() {
    run_cases("toml.txt", Format::Toml, str::to_owned);
}

#[test]
fn cases_of_toml_as_windows_writes_it() {
    // A text of several lines would have the line breaks of Windows.
    let with = |text: &str| text.replace("\"\"\"\none\ntwo\"\"\"", r#""one\ntwo""#);
    run_cases("toml.txt", Format::Toml, |text| with(text).replace('\n', "\r\n"));
}

/// Numbers that are the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        // Numerical Recipes.
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn of<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    fn value(&mut self, depth: usize) -> Json {
        match self.below(if depth == 0 { 8 } else { 10 }) {
            0 => json!(self.below(10_000)),
            1 => json!(self.below(2) == 0),
            8 => (0..=self.below(3)).map(|_| self.value(depth - 1)).collect(),
            9 => {
                let names = ["ja", "en", "ja-plain", "名前", "a b", "yes", "1"];
                let entries = (0..=self.below(3))
                    .map(|_| ((*self.of(&names)).to_owned(), self.value(depth - 1)));
                Json::Object(entries.collect())
            }
            _ => json!(*self.of(NASTY)),
        }
    }
}

/// Texts that a careless writer breaks a file with.
const NASTY: &[&str] = &[
    "2026-06-05",
    "2026-06-05T13:50~",
    "about 3400",
    "a: b",
    "a :b",
    "a:",
    ": a",
    "a #b",
    "#a",
    "- a",
    "-",
    "---",
    "...",
    "'",
    "\"",
    "it's",
    "say \"no\"",
    "both ' and \"",
    "back\\slash",
    "{{",
    "}",
    "{a}",
    "[a]",
    "a, b",
    ",",
    "&a",
    "*a",
    "!a",
    "|",
    ">",
    "%a",
    "@a",
    "`a`",
    "?",
    "? a",
    "~",
    "null",
    "Null",
    "yes",
    "no",
    "on",
    "y",
    "true",
    "False",
    "1",
    "-1",
    "1e3",
    "0x1F",
    "0o7",
    "0120",
    "03-0000-0000",
    "1.0",
    ".inf",
    ".nan",
    "1_000",
    "12:30",
    "",
    " ",
    "  leading",
    "trailing ",
    "\ttab",
    "a\tb",
    "full　width",
    "　leading",
    "「かぎ」",
    "給与クラウド「かぞえ」への不正アクセス",
    "絵文字😀",
    "e\u{301}",
    "one\ntwo",
    "one\n\ntwo",
    "one\ntwo\n",
    "one\n\n",
    "\none",
    "  one\ntwo",
    "one\n  two\n three",
    "one \ntwo",
    "\n",
    "a: b\n- c\n# d\n---\n...",
    "{timeline}\n\n- {a.at}、b\n- c",
    "a\r\nb",
    "\u{7f}",
    "\u{85}",
    "\u{2028}",
    "\u{FEFF}a",
    "<<",
    "=",
    "https://example.jp/a?b=c#d",
    "one\n\ttwo",
    "a\n\n\n b\n",
    "A long text that a writer of folded lines would break at a hundred columns, and which goes on and on, \
     with a full stop. And then it goes on again, for it has a second sentence too.",
];

/// Every place of a value, with its place in the text.
fn places<'a>(node: &'a Node, path: &Path, found: &mut Vec<(Path, &'a Node, usize)>) {
    match &node.value {
        Value::Sequence(items) => {
            for (index, item) in items.iter().enumerate() {
                let path = path.index(index);
                found.push((path.clone(), item, item.range.start));
                places(item, &path, found);
            }
        }
        Value::Mapping(entries) => {
            for (key, value) in entries {
                let path = path.key(&key.name);
                found.push((path.clone(), value, key.range.start));
                places(value, &path, found);
            }
        }
        _ => {}
    }
}

fn at<'a>(json: &'a mut Json, steps: &[PathStep]) -> &'a mut Json {
    steps.iter().fold(json, |json, step| match step {
        PathStep::Key(name) => &mut json[name.as_str()],
        PathStep::Index(index) => &mut json[*index],
    })
}

/// What the file says after an edit.
fn expected(json: &mut Json, edit: &Edit, value: Option<&Json>) {
    let (last, above) = edit.path.0.split_last().unwrap();
    let parent = at(json, above);
    match (&edit.change, last) {
        (Change::Set(_), _) => *at(json, &edit.path.0) = value.unwrap().clone(),
        (Change::Insert(_), PathStep::Index(index)) => {
            parent.as_array_mut().unwrap().insert(*index, value.unwrap().clone());
        }
        (Change::Insert(_), PathStep::Key(name)) => {
            parent[name.as_str()] = value.unwrap().clone();
        }
        (Change::Remove, last) => {
            let is_empty = match last {
                PathStep::Key(name) => {
                    let entries = parent.as_object_mut().unwrap();
                    entries.shift_remove(name.as_str());
                    entries.is_empty()
                }
                PathStep::Index(index) => {
                    let items = parent.as_array_mut().unwrap();
                    items.remove(*index);
                    items.is_empty()
                }
            };
            if is_empty {
                let above = Edit { path: Path(above.to_vec()), change: Change::Remove };
                expected(json, &above, None);
            }
        }
        (Change::Move(to), PathStep::Index(from)) => {
            let items = parent.as_array_mut().unwrap();
            let item = items.remove(*from);
            items.insert(*to, item);
        }
        (Change::Move(_), PathStep::Key(_)) => panic!("fields are not moved"),
    }
}

/// Lines with words, sorted.
fn sorted(text: &str) -> Vec<&str> {
    let mut lines: Vec<_> = text.lines().map(str::trim_end).filter(|l| !l.is_empty()).collect();
    lines.sort_unstable();
    lines
}

/// Makes random edits, one after the other, and holds every byte outside of them to be as it was.
fn run_random(name: &str, text: &str, format: Format, count: usize) {
    let mut random = Random(u64::try_from(text.len()).unwrap());
    let mut now = text.to_owned();
    let (mut source, mut said) = read(text, format);
    let mut refused = Vec::new();
    // Edits whose bytes are looked at.
    let mut outside = 0;
    for number in 0..count {
        let mut found = Vec::new();
        places(source.root(), &Path::default(), &mut found);
        let (place, node, key) = random.of(&found).clone();
        // The place of a text of several lines is below its sign.
        let above = now[..key].trim_end_matches(' ');
        let sign = above.trim_end().rfind(['|', '>']).filter(|at| {
            above.ends_with('\n') && !now[*at..key].trim().contains(char::is_whitespace)
        });
        let key = sign.unwrap_or(key);
        let value = random.value(2);
        let is_item = matches!(place.0.last(), Some(PathStep::Index(_)));
        let (path, change) = match random.below(8) {
            0 if found.len() > 40 => (place.clone(), Change::Remove),
            1 if is_item => (place.clone(), Change::Insert(content(&value))),
            2 if is_item => {
                let list = Path(place.0[..place.0.len() - 1].to_vec());
                let length = found
                    .iter()
                    .filter(|(path, ..)| {
                        path.0.len() == place.0.len() && path.0.starts_with(&list.0)
                    })
                    .count();
                (place.clone(), Change::Move(random.below(length)))
            }
            3 if matches!(node.value, Value::Mapping(_)) => {
                (place.key("new"), Change::Insert(content(&value)))
            }
            4 if !is_item => {
                let mut path = place.clone();
                path.0.pop();
                (path.key("added"), Change::Insert(content(&value)))
            }
            _ => (place.clone(), Change::Set(content(&value))),
        };
        // A table of TOML stays a table.
        let is_table = |path: &Path| {
            let is_item = found.iter().any(|(other, node, _)| {
                other.0.len() == 1
                    && path.0.starts_with(&other.0)
                    && matches!(node.value, Value::Sequence(_))
            });
            path.0.len() < if is_item { 3 } else { 2 }
        };
        let puts = matches!(change, Change::Set(_) | Change::Insert(_));
        if matches!(format, Format::Toml) && puts && is_table(&path) {
            continue;
        }
        let edit = Edit { path, change };
        let mut asked = said.clone();
        let what = format!("{name}, edit {number}: {edit:?}");
        let patched = match patch(&now, format, std::slice::from_ref(&edit), &order) {
            Ok(patched) => patched.text,
            Err(why) => {
                // What is there already is not inserted.
                let is_there = matches!(edit.change, Change::Insert(_)) && !is_item;
                let is_there = is_there || matches!(edit.path.0.last(), Some(PathStep::Key(_)));
                if !(is_there && why.message.to_string().contains("already")) {
                    refused.push(format!("{what}\n  {}", why.message));
                }
                continue;
            }
        };
        expected(&mut asked, &edit, Some(&value));
        let (next, says) = read(&patched, format);
        assert_eq!(says, asked, "{what}");

        let same = |(a, b): &(u8, u8)| a == b;
        let start = now.bytes().zip(patched.bytes()).take_while(same).count();
        let (old, new) = (&now.as_bytes()[start..], &patched.as_bytes()[start..]);
        let end = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
        let (old, new) = (&old[..old.len() - end], &new[..new.len() - end]);
        let is_sign = |byte: &u8| b" \r\n,[]{}".contains(byte);
        // A value that other places refer to, or that refers to another one: its anchor may move.
        let below = || found.iter().filter(|(path, ..)| path.0.starts_with(&place.0));
        let refers = |path: &Path, node: &Node| {
            found.iter().any(|(other, there, _)| {
                other != path && there.written == node.written && there.value == node.value
            })
        };
        let is_shared = below().any(|(path, node, _)| refers(path, node));
        outside += usize::from(!is_shared);
        match edit.change {
            // The value is the same, or an anchor goes to the first place that refers to it.
            _ if now == patched || is_shared => {}
            Change::Set(_) => {
                assert!(start >= key, "{what}: nothing before the key");
                let end = start + old.len();
                // The comment at the end of a line with `|`, and the last line break of its text.
                let last = found.iter().filter(|(path, ..)| path.0.starts_with(&place.0));
                let last = last.map(|(_, node, _)| node.range.end).max().unwrap_or(0);
                let rest = now.get(last..end).unwrap_or_default();
                let rest = rest.trim_matches(|c: char| c.is_whitespace() || "]}".contains(c));
                // A comment stays behind its key when the value goes below.
                let is_kept = rest.starts_with('#') && String::from_utf8_lossy(new).contains(rest);
                // One at the end of the last line of a list or mapping is within it.
                let is_within = matches!(node.value, Value::Sequence(_) | Value::Mapping(_))
                    && rest.starts_with('#')
                    && !rest.contains('\n');
                assert!(
                    rest.is_empty() || is_kept || is_within,
                    "{what}: nothing after the value: {rest:?}"
                );
            }
            Change::Insert(_) => {
                assert!(old.iter().all(is_sign), "{what}: {:?}", String::from_utf8_lossy(old));
            }
            Change::Remove => {
                let new = String::from_utf8_lossy(new);
                assert!(
                    new.bytes().all(|byte| is_sign(&byte)) || new.trim_start().starts_with('#'),
                    "{what}: {new:?}"
                );
            }
            Change::Move(_) => {
                if sorted(&now) != sorted(&patched) {
                    let chars = |text: &str| {
                        let mut chars: Vec<_> =
                            text.chars().filter(|c| !c.is_whitespace()).collect();
                        chars.sort_unstable();
                        chars
                    };
                    assert_eq!(chars(&now), chars(&patched), "{what}");
                }
            }
        }
        (now, source, said) = (patched, next, says);
    }
    assert!(outside * 10 >= count * 8, "{name}: the bytes of {outside} of {count} edits are known");
    let share = format!("{name}: {} of {count} edits were refused", refused.len());
    assert!(refused.len() * 20 <= count, "{share}\n{}", refused.join("\n"));
}

/// An incident file as TOML: what is below the top as tables.
fn toml(json: &Json) -> String {
    fn inline(json: &Json) -> String {
        match json {
            Json::Array(items) => {
                format!("[{}]", items.iter().map(inline).collect::<Vec<_>>().join(", "))
            }
            Json::Object(entries) => {
                let entries =
                    entries.iter().map(|(name, value)| format!("{name} = {}", inline(value)));
                format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
            }
            json => json.to_string(),
        }
    }
    let fields = |json: &Json| {
        let fields = json.as_object().unwrap().iter();
        fields.map(|(name, value)| format!("{name} = {}\n", inline(value))).collect::<String>()
    };
    let mut text = String::from("# The file.\n");
    for (name, value) in json.as_object().unwrap() {
        match value {
            Json::Object(_) => text += &format!("\n# {name}\n[{name}]\n{}", fields(value)),
            Json::Array(items) => {
                for item in items {
                    text += &format!("\n[[{name}]]\n{}", fields(item));
                }
            }
            value => panic!("{value} at the top"),
        }
    }
    text
}

/// Every incident file and house file that the tests and examples have.
fn files() -> Vec<PathBuf> {
    let root = FilePath::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    sources(&root.join("examples"), &mut files);
    sources(&root.join("tests/shapes"), &mut files);
    // The file of Kubernetes is several documents.
    let is_ours = |file: &PathBuf| file.extension().is_some_and(|end| end == "yaml");
    files.retain(|file| is_ours(file) && !file.ends_with("kubernetes/job.yaml"));
    files.sort();
    files
}

#[test]
fn random_edits_of_the_largest_example() {
    let name = "examples/payroll-ransomware/incident.yaml";
    let text = fs::read_to_string(FilePath::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap();
    run_random(name, &text, Format::Yaml, 300);
}

#[test]
fn random_edits_of_every_file() {
    let files = files();
    assert!(files.len() > 20);
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        run_random(&file.to_string_lossy(), &text, Format::Yaml, 20);
    }
}

#[test]
fn random_edits_of_json_and_toml() {
    let root = FilePath::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("examples/starter/incident.yaml")).unwrap();
    let json = values(&text, Format::Yaml);
    run_random("JSON", &serde_json::to_string_pretty(&json).unwrap(), Format::Yaml, 150);
    run_random("JSON in a line", &json.to_string(), Format::Yaml, 150);
    let toml = toml(&json);
    assert_eq!(values(&toml, Format::Toml), json);
    run_random("TOML", &toml, Format::Toml, 150);
    run_random("TOML of Windows", &toml.replace('\n', "\r\n"), Format::Toml, 150);
    run_random("YAML of Windows", &text.replace('\n', "\r\n"), Format::Yaml, 150);
}
