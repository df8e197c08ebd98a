//! The studio through its binary: who may reach it, what an edit does to files, and what happens when
//! files change outside.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use oshirase::project::{Options, Unsaved};
use oshirase::studio::{self, Edit, Host, Refused};
use serde_json::{Value, json};
use tempfile::TempDir;

/// The folder of the incident file, in one that has files that are none of the studio's business.
const INSIDE: &str = "incident";

/// A studio that runs on a copy of an example, until it is dropped.
struct Studio {
    folder: TempDir,
    program: Child,
    host: String,
    token: String,
}

impl Drop for Studio {
    fn drop(&mut self) {
        drop(self.program.kill());
        drop(self.program.wait());
    }
}

/// An answer of the server.
struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    #[track_caller]
    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }

    #[track_caller]
    fn is(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.body);
        self
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

impl Studio {
    fn of(example: &str) -> Self {
        let folder = Self::folder();
        for entry in fs::read_dir(root().join(example)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                fs::copy(&path, folder.path().join(INSIDE).join(path.file_name().unwrap()))
                    .unwrap();
            }
        }
        Self::start(folder)
    }

    fn folder() -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join(INSIDE)).unwrap();
        folder
    }

    fn start(folder: TempDir) -> Self {
        Self::start_with(folder, &[])
    }

    fn start_with(folder: TempDir, options: &[&str]) -> Self {
        let mut program = Command::new(env!("CARGO_BIN_EXE_oshirase"))
            .args(["studio", "incident.yaml", "--ui-lang", "en"])
            .args(options)
            .current_dir(folder.path().join(INSIDE))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut address = String::new();
        BufReader::new(program.stdout.take().unwrap()).read_line(&mut address).unwrap();
        let rest = address.trim_end().strip_prefix("http://").unwrap().to_owned();
        let (host, token) = rest.trim_end_matches('/').split_once('/').unwrap();
        Self { folder, program, host: host.to_owned(), token: token.to_owned() }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(INSIDE).join(name)
    }

    fn text(&self) -> String {
        fs::read_to_string(self.file("incident.yaml")).unwrap()
    }

    fn fill(&self, text: &str) -> String {
        text.replace("{host}", &self.host).replace("{token}", &self.token)
    }

    /// Sends a request. A path that begins with `/` is not below the token.
    fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let path = match path.strip_prefix('/') {
            Some(path) => format!("/{path}"),
            None => format!("/{}/{path}", self.token),
        };
        let mut stream = TcpStream::connect(&self.host).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        let mut request = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
        if !headers.iter().any(|(name, _)| *name == "Host") {
            request.push_str(&format!("Host: {}\r\n", self.host));
        }
        for (name, value) in headers {
            request.push_str(&format!("{name}: {value}\r\n"));
        }
        request.push_str(&format!("Content-Length: {}\r\n\r\n{body}", body.len()));
        stream.write_all(request.as_bytes()).unwrap();
        Self::answer(stream)
    }

    fn answer(mut stream: TcpStream) -> Answer {
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let at = answer.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
        let head = String::from_utf8_lossy(&answer[..at]).into_owned();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        let body = String::from_utf8_lossy(&answer[at + 4..]).into_owned();
        Answer { status, head, body }
    }

    fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[], "")
    }

    /// Changes something, as the page does.
    fn change(&self, method: &str, path: &str, body: &Value) -> Answer {
        let origin = format!("http://{}", self.host);
        let headers = [("Origin", origin.as_str()), ("Content-Type", "application/json")];
        self.send(method, path, &headers, &body.to_string())
    }

    fn edit(&self, edits: &Value) -> Answer {
        self.change("POST", "edit", &json!({ "ui": "en", "edits": edits }))
    }

    /// The Japanese website notice, shown as pages or as `form` says.
    fn view(&self, form: &str) -> Answer {
        let asked = json!({ "ui": "en", "notice": "website", "lang": "ja", "as": form });
        self.change("POST", "view", &asked)
    }

    fn state(&self) -> Value {
        self.get("state?ui=en").is(200).json()
    }

    /// Waits until the state is as `is` wants it: files are watched by the system.
    fn wait(&self, what: &str, is: impl Fn(&Value) -> bool) -> Value {
        for _ in 0..600 {
            let state = self.state();
            if is(&state) {
                return state;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("{what}: {}", self.state());
    }

    /// The hash and the text of the incident file, as an editor gets them.
    fn source(&self) -> (String, String) {
        let source = self.get("source?file=incident.yaml").is(200).json();
        let text = |name: &str| source[name].as_str().unwrap().to_owned();
        (text("hash"), text("text"))
    }
}

#[test]
fn only_the_page_and_the_user_are_answered() {
    let studio = Studio::of("examples/starter");
    fs::write(studio.folder.path().join("outside.yaml"), "secret").unwrap();
    let table = fs::read_to_string(root().join("tests/studio/requests.tsv")).unwrap();
    let deep = "[0]".repeat(10_000);
    let fill = |text: &str| studio.fill(text).replace("{deep}", &deep);
    let rows = table.lines().filter(|line| !line.starts_with('#')).skip(1);
    let mut count = 0;
    for row in rows {
        let cells: Vec<&str> = row.split('\t').collect();
        let [method, path, headers, status] = cells[..] else { panic!("{row}") };
        let headers = fill(headers);
        let headers = headers.split("; ").filter(|header| *header != "-");
        let headers: Vec<_> = headers
            .map(|header| header.split_once(':').unwrap())
            .map(|(n, v)| (n, v.trim()))
            .collect();
        let before = studio.text();
        let body = if method == "POST" { "{}" } else { "" };
        let answer = studio.send(method, &fill(path), &headers, body);
        assert_eq!(answer.status.to_string(), status, "{row}: {}", answer.body);
        assert!(!answer.body.contains("secret") && !answer.body.contains("root:"), "{row}");
        assert_eq!(studio.text(), before, "{row}");
        let head = answer.head.to_lowercase();
        for policy in [
            "content-security-policy: ",
            "x-content-type-options: nosniff",
            "referrer-policy: no-referrer",
            "cache-control: no-store",
            "cross-origin-resource-policy: same-origin",
        ] {
            assert!(head.contains(policy), "{row}: {policy} is not in {head}");
        }
        assert!(!head.contains("access-control-allow"), "{row}");
        count += 1;
    }
    assert!(count > 40);
}

/// What axum refuses before one of our handlers sees it.
#[test]
fn every_refusal_is_said_in_the_language_of_the_user() {
    let studio = Studio::of("examples/starter");
    let origin = format!("http://{}", studio.host);
    let large = "a".repeat((24 << 20) + 1);
    for (path, content_type, body, status, words) in [
        ("undo", "application/json", large.as_str(), 413, ["24MB", "larger than 24 MB"]),
        ("undo", "text/plain", "{}", 415, ["再読み込み", "Load the page again"]),
        ("review", "text/plain", "", 415, ["再読み込み", "Load the page again"]),
        ("undo", "application/json", "{", 400, ["再読み込み", "Load the page again"]),
        ("issue", "application/json", "{}", 422, ["再読み込み", "Load the page again"]),
        ("values", "application/json", "{}", 405, ["再読み込み", "Load the page again"]),
    ] {
        for (language, words) in ["ja,en;q=0.5", "en-GB"].iter().zip(words) {
            let headers = [
                ("Origin", origin.as_str()),
                ("Content-Type", content_type),
                ("Accept-Language", language),
            ];
            let answer = studio.send("POST", path, &headers, body).is(status);
            let message = answer.json()["message"].as_str().unwrap().to_owned();
            assert!(message.contains(words), "{path} {status}: {message}");
        }
    }
    let answer = studio.get("source?ui=en").is(400);
    assert!(answer.json()["message"].as_str().unwrap().contains("Load the page again"));
    assert!(answer.json()["detail"].as_str().unwrap().contains("file"), "{}", answer.body);
    assert!(
        studio.send("GET", "undo", &[], "").is(405).head.to_lowercase().contains("allow: post")
    );
}

/// People who fill in forms see labels, not the names of the file, and what to do on the page.
#[test]
fn findings_are_said_in_the_words_of_forms() {
    let studio = Studio::of("examples/starter");
    let edit = |path: &str, value: Value| json!([{ "path": path, "op": "set", "value": value }]);
    let text = json!({ "ja": "4月7日（月）に確認しました。", "en": "We confirmed it." });
    studio.edit(&edit("remarks[0]", json!({ "by": "us", "text": text }))).is(200);
    studio.edit(&edit("notices[0].omit", json!(["noticed"]))).is(200);
    let found = |ui: &str| -> Vec<String> {
        let state = studio.get(&format!("state?ui={ui}")).is(200).json();
        let findings = state["findings"].as_array().unwrap().iter();
        findings.map(|found| format!("{} {}", found["message"], found["hints"])).collect()
    };
    for ui in ["ja", "en"] {
        assert!(!found(ui).is_empty());
        assert!(
            !found(ui).iter().any(|words| words.contains('`') || words.contains("{")),
            "{:?}",
            found(ui)
        );
    }
}

/// A house file is known by what it is for: a new field stands at its place in the manual whatever
/// the file is called.
#[test]
fn a_house_file_may_have_any_name() {
    let folder = Studio::folder();
    let to = |name: &str| folder.path().join(INSIDE).join(name);
    fs::copy(root().join("examples/starter/incident.yaml"), to("incident.yaml")).unwrap();
    fs::write(to("ours.yaml"), "look:\n  colour: \"#0b4a7d\"\n").unwrap();
    let studio = Studio::start_with(folder, &["--house", "ours.yaml"]);
    let edit =
        json!({ "file": "ours.yaml", "path": "look.design", "op": "set", "value": "corporate" });
    studio.edit(&json!([edit])).is(200);
    let text = fs::read_to_string(studio.file("ours.yaml")).unwrap();
    assert_eq!(text, "look:\n  design: corporate\n  colour: \"#0b4a7d\"\n");
}

#[test]
fn only_requests_that_mean_one_thing_are_answered() {
    let studio = Studio::of("examples/starter");
    let table = fs::read_to_string(root().join("tests/studio/raw.tsv")).unwrap();
    let rows: Vec<&str> = table.lines().filter(|line| !line.starts_with('#')).skip(1).collect();
    assert!(rows.len() > 15);
    for row in rows {
        let (request, status) = row.split_once('\t').unwrap();
        let mut stream = TcpStream::connect(&studio.host).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        stream.write_all(studio.fill(request).replace("\\r\\n", "\r\n").as_bytes()).unwrap();
        let answer = Studio::answer(stream);
        assert_eq!(answer.status.to_string(), status, "{row}: {}", answer.body);
    }
    assert_eq!(studio.state()["revision"], 1);
}

#[test]
fn what_a_request_holds_can_be_as_wrong_as_it_likes() {
    let studio = Studio::of("examples/starter");
    let before = studio.text();
    let deep = ["[".repeat(200_000), r#"{"ui":"#.repeat(50_000)];
    for body in
        deep.iter().map(String::as_str).chain(["", "{", "null", r#"{"edits":1e999}"#, "\u{0}"])
    {
        let origin = format!("http://{}", studio.host);
        let headers = [("Origin", origin.as_str()), ("Content-Type", "application/json")];
        for path in ["edit", "undo", "understand", "page", "start", "issue"] {
            let answer = studio.send("POST", path, &headers, body);
            assert!([400, 422].contains(&answer.status), "{path}: {}", answer.status);
            assert!(answer.json()["message"].is_string(), "{path}: {}", answer.body);
        }
    }
    let long = "a.".repeat(100_000);
    let longer = "[0]".repeat(100_000);
    for path in [
        "__proto__",
        "__proto__.x",
        "constructor.prototype",
        "incident.__proto__",
        "incident.id\0",
        "\0",
        "incident.id: x\n#",
        "\"incident\".id",
        "incident.id[0]",
        "notices[1000000].title.en",
        "notices[18446744073709551615]",
        "notices[18446744073709551616]",
        "notices[-1]",
        "notices[0",
        "notices]0[",
        "[0]",
        "....",
        "",
        "<<",
        "incident.<<",
        "!!x",
        "&a",
        "*a",
        &long,
        &longer,
    ] {
        for op in ["set", "insert", "remove", "move"] {
            let edits = json!([{ "path": path, "op": op, "value": "x", "to": usize::MAX }]);
            let answer = studio.edit(&edits);
            assert!([400, 422].contains(&answer.status), "{op} {path:.40}: {}", answer.body);
        }
    }
    // No edit is none.
    studio.edit(&json!([])).is(200);
    for value in [
        json!({ "__proto__": "x" }),
        json!({ "<<": "x" }),
        json!([[[[]]]]),
        json!(1.5),
        json!(null),
        json!("\u{0}"),
    ] {
        let answer = studio.edit(&json!([{ "path": "incident.id", "op": "set", "value": value }]));
        assert!([400, 422].contains(&answer.status), "{value}: {}", answer.body);
    }
    assert_eq!(studio.text(), before);
    assert_eq!(studio.state()["revision"], 1);
}

#[test]
fn a_file_that_edits_name_in_two_ways_gets_all_of_them() {
    let studio = Studio::of("examples/starter");
    let edits = json!([
        { "path": "notices[0].title.en", "op": "set", "value": "Our Mail" },
        { "path": "notices[0].title.ja", "op": "set", "value": "X", "file": "incident.yaml" },
    ]);
    studio.edit(&edits).is(200);
    assert!(
        studio.text().contains("Our Mail") && studio.text().contains("ja: X"),
        "{}",
        studio.text()
    );
}

/// Who may read or write a file is its owner's choice.
#[cfg(unix)]
#[test]
fn an_edit_keeps_the_mode_of_a_file_and_none_is_written_that_is_read_only() {
    use std::os::unix::fs::PermissionsExt;
    let studio = Studio::of("examples/starter");
    let file = studio.file("incident.yaml");
    let mode = |mode: u32| fs::set_permissions(&file, fs::Permissions::from_mode(mode)).unwrap();
    mode(0o600);
    let edit =
        |id: &str| studio.edit(&json!([{ "path": "incident.id", "op": "set", "value": id }]));
    edit("A").is(200);
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    mode(0o444);
    let answer = edit("B").is(400).json();
    assert!(answer["message"].as_str().unwrap().contains("incident.yaml"), "{answer}");
    assert!(!studio.text().contains("id: B"));
    // What was not saved is not shown.
    let values = studio.get("values").is(200).json();
    assert_eq!(values["files"]["incident.yaml"]["incident"]["id"], "A");
    mode(0o644);
    edit("C").is(200);
    assert!(studio.text().contains("id: C"));
}

/// A house that is a link stays one, and what it leads to is changed.
#[cfg(unix)]
#[test]
fn a_file_that_is_a_link_stays_one() {
    let studio = Studio::of("examples/payroll-ransomware");
    let (link, house) = (studio.file("house.yaml"), studio.folder.path().join("our-house.yaml"));
    fs::rename(&link, &house).unwrap();
    std::os::unix::fs::symlink(&house, &link).unwrap();
    let edits = json!([{ "path": "incident.id", "op": "set", "value": "A" }]);
    studio.edit(&edits).is(200);
    let values = studio.get("values").is(200).json();
    let (key, value) = values["files"]["house.yaml"].as_object().unwrap().iter().next().unwrap();
    let (key, value) = (key.clone(), value.clone());
    let source = studio.get("source?file=house.yaml").is(200).json();
    let text = format!("{}# ours\n", source["text"].as_str().unwrap());
    let body = json!({ "file": "house.yaml", "hash": source["hash"], "text": text });
    studio.change("PUT", "source", &body).is(200);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink(), "{key}: {value}");
    assert_eq!(fs::read_to_string(&house).unwrap(), text);
}

/// A machine on which another program writes the file between reading and writing.
struct Busy {
    /// How often it does.
    times: std::sync::Mutex<usize>,
}

impl Host for Busy {
    fn now(&self) -> Option<chrono::NaiveDateTime> {
        None
    }

    fn write(&self, path: &Path, was: Option<&str>, text: &str) -> Result<bool, Refused> {
        let now = fs::read_to_string(path).unwrap();
        assert_eq!(Some(now.as_str()), was, "the studio knows what it replaces");
        let mut times = self.times.lock().unwrap();
        if *times > 0 {
            *times -= 1;
            fs::write(path, format!("# another program\n{now}")).unwrap();
            return Ok(false);
        }
        fs::write(path, text).unwrap();
        Ok(true)
    }

    fn issue(&self, _: &Path, _: &str, _: &Unsaved) -> Result<Vec<PathBuf>, Refused> {
        unreachable!("nothing is issued")
    }
}

#[test]
fn what_another_program_writes_at_the_moment_of_an_edit_is_not_lost() {
    let edit = || {
        let edit = json!({ "path": "incident.id", "op": "set", "value": "NEW" });
        [serde_json::from_value::<Edit>(edit).unwrap()]
    };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("incident.yaml");
    let lines = || fs::read_to_string(&path).unwrap().matches("# another program").count();
    let id = |studio: &studio::Studio| {
        studio.project().unwrap().incident().incident.id.as_str().to_owned()
    };
    for (times, is_done) in [(1, true), (100, false)] {
        fs::copy(root().join("examples/starter/incident.yaml"), &path).unwrap();
        let host = Busy { times: std::sync::Mutex::new(times) };
        let mut studio =
            studio::Studio::open(path.clone(), Options::default(), Box::new(host)).unwrap();
        let before = id(&studio);
        let done = studio.edit(&edit(), None);
        assert_eq!(done.is_ok(), is_done, "{done:?}");
        if is_done {
            assert_eq!((lines(), id(&studio).as_str()), (1, "NEW"));
        } else {
            assert!(matches!(done, Err(Refused::Meanwhile(_))));
            assert!(lines() > 1 && !fs::read_to_string(&path).unwrap().contains("id: NEW"));
            assert_eq!(id(&studio), before, "what was not saved is not shown");
        }
    }
}

#[test]
fn a_file_that_cannot_be_read_is_not_overwritten() {
    let studio = Studio::of("examples/starter");
    let text = studio.text();
    // As Shift_JIS has it.
    let other = [text.as_bytes(), b"# \x93\xfa\x96{\n"].concat();
    fs::write(studio.file("incident.yaml"), &other).unwrap();
    let state = studio.wait("the change is seen", |state| !state["broken"].is_null());
    assert_eq!(state["notices"][0]["id"], "website");
    let (hash, _) = studio.source();
    let body = json!({ "file": "incident.yaml", "hash": hash, "text": text });
    let answer = studio.change("PUT", "source", &body);
    assert!(answer.status >= 400, "{}", answer.body);
    assert_eq!(fs::read(studio.file("incident.yaml")).unwrap(), other);
}

/// Killed at any moment, the program leaves a whole file: that before an edit or that after it.
#[test]
fn a_file_is_whole_whenever_the_program_is_killed() {
    let mut studio = Studio::of("examples/starter");
    let before = studio.text();
    let title = |n: usize| format!("Title {n}");
    for round in 0..6 {
        let folder = std::mem::replace(&mut studio.folder, tempfile::tempdir().unwrap());
        drop(studio);
        studio = Studio::start(folder);
        let start = studio.text();
        std::thread::scope(|scope| {
            let (host, token) = (studio.host.clone(), studio.token.clone());
            scope.spawn(move || {
                for n in 0..20 {
                    let edits = json!([{ "path": "notices[0].title.en", "op": "set", "value": title(n) }]);
                    let body = json!({ "edits": edits }).to_string();
                    let Ok(mut stream) = TcpStream::connect(&host) else { return };
                    let request = format!(
                        "POST /{token}/edit HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nContent-Type: \
                         application/json\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
                        body.len()
                    );
                    drop(stream.write_all(request.as_bytes()));
                    drop(stream.read_to_end(&mut Vec::new()));
                }
            });
            std::thread::sleep(Duration::from_millis(97 * (round + 1)));
            studio.program.kill().unwrap();
        });
        let now = studio.text();
        let is_title =
            |n| now == start.replacen(&title_of(&start), &format!("en: {}", title(n)), 1);
        assert!(now == start || (0..20).any(is_title), "{now}");
    }
    assert!(before.lines().count() == studio.text().lines().count());
}

/// The first line of the English title of the notice, without what is before it.
fn title_of(text: &str) -> String {
    let notices = text.find("\nnotices:").unwrap();
    let title = notices + text[notices..].find("title:").unwrap();
    let start = title + text[title..].find("en: ").unwrap();
    let end = start + text[start..].find(['\n', '}']).unwrap();
    text[start..end].trim_end().to_owned()
}

#[test]
fn the_page_loads_nothing_from_elsewhere_and_runs_nothing_inline() {
    let studio = Studio::of("examples/starter");
    let page = studio.get("").is(200);
    let head = page.head.to_lowercase();
    assert!(head.contains("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-"));
    assert!(!head.contains("unsafe"));
    let policy_nonce = head.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap();
    assert!(page.body.contains(policy_nonce));
    let again = studio.get("").head.to_lowercase();
    assert!(!again.contains(policy_nonce), "a nonce is used once");
    for file in [page.body, studio.get("studio.css").body] {
        assert!(!file.contains("http://") && !file.contains("https://"), "{file}");
    }
    let frame = studio.get("frame?notice=website&lang=ja").is(200);
    assert!(frame.head.contains("sandbox allow-same-origin") && !frame.head.contains("script-src"));
}

/// The local addresses of all sockets of this machine that listen on a port, as Linux lists them.
#[cfg(target_os = "linux")]
#[test]
fn it_listens_on_the_loopback_address_alone() {
    let studio = Studio::of("examples/starter");
    let port: u16 = studio.host.rsplit(':').next().unwrap().parse().unwrap();
    let port = format!("{port:04X}");
    let mut addresses = Vec::new();
    for table in ["/proc/net/tcp", "/proc/net/tcp6"] {
        let table = fs::read_to_string(table).unwrap_or_default();
        for row in table.lines().skip(1) {
            let cells: Vec<&str> = row.split_whitespace().collect();
            let (address, of) = cells[1].split_once(':').unwrap();
            // 0A: it listens.
            if of == port && cells[3] == "0A" {
                addresses.push(address.to_owned());
            }
        }
    }
    assert_eq!(addresses, ["0100007F"]);
}

#[test]
fn an_edit_is_saved_and_shown_and_can_be_taken_back() {
    let studio = Studio::of("examples/starter");
    let before = studio.text();
    let title = "notices[0].title.en";
    let shown = json!([{ "notice": "website", "lang": "en", "as": "text" }]);
    let edits = json!([{ "path": title, "op": "set", "value": "Access to Our Mail" }]);
    let answer = studio.change("POST", "edit", &json!({ "edits": edits, "show": shown })).is(200);
    let view = answer.json()["views"][0]["text"].as_str().unwrap().to_owned();
    assert!(view.contains("Access to Our Mail"), "{view}");
    assert!(studio.text().contains("Access to Our Mail"));
    let undone = studio.change("POST", "undo", &json!({})).is(200).json();
    assert_eq!(undone["path"], title);
    assert_eq!(studio.text(), before);
    studio.change("POST", "redo", &json!({})).is(200);
    assert!(studio.text().contains("Access to Our Mail"));
    studio.change("POST", "redo", &json!({})).is(400);
}

#[test]
fn what_would_take_without_measure_is_refused() {
    let studio = Studio::of("examples/starter");
    let edit = json!({ "path": "notices[0].title.en", "op": "set", "value": "x" });
    let show = json!({ "notice": "website", "lang": "en" });
    let edits: Vec<_> = std::iter::repeat_n(edit.clone(), 1001).collect();
    studio.change("POST", "edit", &json!({ "edits": edits })).is(400);
    let shown: Vec<_> = std::iter::repeat_n(show, 17).collect();
    studio.change("POST", "edit", &json!({ "edits": [edit], "show": shown })).is(400);
    let digits = "9".repeat(1_000_000);
    let moment = json!({ "type": "moment", "text": digits });
    let answer = studio.change("POST", "understand", &moment).is(200).json();
    assert_eq!(answer["ok"], false);
}

#[test]
fn keys_typed_into_one_field_are_one_step() {
    let studio = Studio::of("examples/starter");
    let before = studio.text();
    for title in ["A", "Ac", "Access"] {
        let edits = json!([{ "path": "notices[0].title.en", "op": "set", "value": title }]);
        studio.change("POST", "edit", &json!({ "edits": edits, "merge": "title" })).is(200);
    }
    studio.change("POST", "undo", &json!({})).is(200);
    assert_eq!(studio.text(), before);
}

/// An edit is answered with what is wrong with the open notice now. What it changes in others is found
/// when the State is asked for.
#[test]
fn findings_of_the_open_notice_come_with_the_edit() {
    let about = |findings: &Value| -> Vec<String> {
        let findings = findings.as_array().unwrap().iter();
        let wrong = findings.filter(|one| one["message"].to_string().contains("no-such-name"));
        wrong.map(|one| one["notices"][0].as_str().unwrap().to_owned()).collect()
    };
    for (open, at_once) in [("office-letter", true), ("vendor-faq", false)] {
        let studio = Studio::of("examples/payroll-ransomware");
        studio.get("state").is(200);
        let file = "office-letter.ja.md";
        let page =
            studio.get(&format!("source?file={file}")).json()["text"].as_str().unwrap().to_owned();
        let value = page + "\n{no-such-name}\n";
        let edits = json!([{ "file": file, "path": "", "op": "set", "value": value }]);
        let show = json!([{ "notice": open, "lang": "ja" }]);
        let body = json!({ "edits": edits, "show": show });
        let answer = studio.change("POST", "edit", &body).is(200).json();
        let expected: &[&str] = if at_once { &["office-letter"] } else { &[] };
        assert_eq!(about(&answer["findings"]), expected, "{open}");
        assert_eq!(about(&studio.get("state").json()["findings"]), ["office-letter"], "{open}");
    }
}

#[test]
fn what_cannot_be_read_is_never_saved() {
    let studio = Studio::of("examples/starter");
    let (hash, text) = studio.source();
    for (path, value) in [
        ("incident.discovered", json!("2026-02-30")),
        ("incident.type", json!("no-such-type")),
        ("notices[0].title", json!("")),
        ("no-such-field", json!(1)),
        ("notices[99].title.en", json!("x")),
    ] {
        let edits = json!([{ "path": path, "op": "set", "value": value }]);
        let answer = studio.edit(&edits);
        assert!([400, 422].contains(&answer.status), "{path}: {}", answer.body);
        assert!(answer.json()["message"].as_str().is_some_and(|message| !message.is_empty()));
    }
    for wrong in
        ["", "incident: [", "incident: {}\n", "\u{0}", &text.replace("notices:", "notice:")]
    {
        let body = json!({ "file": "incident.yaml", "hash": hash, "text": wrong });
        let answer = studio.change("PUT", "source", &body).is(422).json();
        assert!(!answer["problems"].as_array().unwrap().is_empty(), "{wrong}");
    }
    assert_eq!(studio.text(), text);
    assert_eq!(studio.state()["revision"], 1);
}

#[test]
fn a_value_that_is_not_as_the_user_saw_it_is_not_overwritten() {
    let studio = Studio::of("examples/starter");
    let text = studio.text();
    let edits = json!([{
        "path": "incident.id", "op": "set", "value": "NEW", "was": "what it was an hour ago",
    }]);
    let answer = studio.edit(&edits).is(409).json();
    assert_eq!(answer["conflicts"][0]["path"], "incident.id");
    assert_eq!(studio.text(), text);
}

#[test]
fn a_change_from_outside_is_taken_in_and_merged() {
    let studio = Studio::of("examples/starter");
    let (hash, text) = studio.source();
    let outside = format!("# a line of another program\n{text}");
    fs::write(studio.file("incident.yaml"), &outside).unwrap();
    studio.wait("the change is seen", |state| state["revision"] == 2);
    // The user has typed in the text before that.
    let typed = format!("{text}# a line of the user\n");
    let body = json!({ "file": "incident.yaml", "hash": hash, "text": typed });
    let answer = studio.change("PUT", "source", &body).is(200).json();
    assert_eq!(answer["text"], format!("{outside}# a line of the user\n"));
    assert_eq!(studio.text(), format!("{outside}# a line of the user\n"));
}

#[test]
fn a_change_from_outside_in_the_same_place_is_asked_about() {
    let studio = Studio::of("examples/starter");
    let (hash, text) = studio.source();
    let outside = format!("# another program\n{text}");
    fs::write(studio.file("incident.yaml"), &outside).unwrap();
    let body =
        json!({ "file": "incident.yaml", "hash": hash, "text": format!("# the user\n{text}") });
    let answer = studio.change("PUT", "source", &body).is(409).json();
    assert_eq!(answer["text"], outside);
    assert_eq!(studio.text(), outside);
}

#[test]
fn an_edit_stands_on_a_change_that_was_not_seen_yet() {
    let studio = Studio::of("examples/starter");
    let outside = format!("# just written\n{}", studio.text());
    fs::write(studio.file("incident.yaml"), &outside).unwrap();
    let edits =
        json!([{ "path": "notices[0].title.en", "op": "set", "value": "Access to Our Mail" }]);
    studio.edit(&edits).is(200);
    let text = studio.text();
    assert!(text.starts_with("# just written\n") && text.contains("Access to Our Mail"));
}

#[test]
fn the_last_good_pages_stay_while_a_file_is_broken() {
    let studio = Studio::of("examples/starter");
    let good = studio.text();
    fs::write(studio.file("incident.yaml"), "incident: [").unwrap();
    let state = studio.wait("the break is seen", |state| !state["broken"].is_null());
    assert_eq!(state["broken"][0]["place"]["file"], "incident.yaml");
    assert_eq!(state["notices"][0]["id"], "website");
    let view = studio.view("text").is(200).json();
    assert!(view["text"].as_str().is_some_and(|text| !text.is_empty()));
    let edits = json!([{ "path": "incident.id", "op": "set", "value": "NEW" }]);
    studio.edit(&edits).is(422);
    assert_eq!(studio.text(), "incident: [");
    // It can be mended in the studio, and outside.
    let (hash, _) = studio.source();
    let body = json!({ "file": "incident.yaml", "hash": hash, "text": good });
    studio.change("PUT", "source", &body).is(200);
    assert!(studio.state()["broken"].is_null());
}

#[test]
fn every_window_is_told() {
    let studio = Studio::of("examples/starter");
    let listen = || {
        let mut stream = TcpStream::connect(&studio.host).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        let request =
            format!("GET /{}/events HTTP/1.1\r\nHost: {}\r\n\r\n", studio.token, studio.host);
        stream.write_all(request.as_bytes()).unwrap();
        let mut reader = BufReader::new(stream);
        let mut line = String::new();
        while line.trim() != "" || line.is_empty() {
            line.clear();
            reader.read_line(&mut line).unwrap();
        }
        reader
    };
    let windows = [listen(), listen()];
    let edits = json!([{ "path": "incident.id", "op": "set", "value": "NEW" }]);
    studio.edit(&edits).is(200);
    for mut window in windows {
        let mut line = String::new();
        while !line.starts_with("data:") {
            line.clear();
            assert_ne!(window.read_line(&mut line).unwrap(), 0);
        }
        let event: Value = serde_json::from_str(line.trim_start_matches("data:")).unwrap();
        assert_eq!(event, json!({ "revision": 2, "cause": "edit" }));
    }
}

#[test]
fn a_notice_is_issued_once_after_a_look_at_what_is_fixed() {
    let studio = Studio::of("examples/starter");
    let preview = studio.get("issue?notice=website&ui=en").is(200).json();
    assert_eq!(preview["refused"], Value::Null);
    assert!(preview["documents"].as_array().unwrap().contains(&json!("website.en.pdf")));
    let stale = json!({ "notice": "website", "revision": 0 });
    studio.change("POST", "issue", &stale).is(400);
    assert!(!studio.file("issued.lock").exists());
    let body = json!({ "notice": "website", "revision": 1 });
    studio.change("POST", "issue", &body).is(200);
    assert!(studio.file("issued.lock").exists() && studio.file("issued/website.ja.pdf").exists());
    assert_eq!(studio.state()["notices"][0]["state"], "issued");
    let again = studio.get("issue?notice=website&ui=en").is(200).json();
    assert!(again["refused"].as_str().unwrap().contains("already issued"));
}

#[test]
fn documents_are_downloaded_as_build_makes_them() {
    let studio = Studio::of("examples/starter");
    let txt = studio.get("download?notice=website&lang=en&format=txt").is(200);
    assert!(txt.head.contains("attachment; filename*=UTF-8''website.en.txt"));
    assert!(txt.body.contains("Draft") || txt.body.contains("DRAFT"), "{}", txt.body);
    let pdf = studio.get("download?notice=website&lang=ja&format=pdf").is(200);
    assert!(pdf.body.starts_with("%PDF-"));
    let all = studio.get("download?all=1").is(200);
    assert!(all.body.starts_with("PK") && all.body.contains("website.ja.html"));
    studio.get("download?notice=website&lang=ja&format=xlsx").is(400);
    studio.get("download?notice=website&lang=ja&format=exe").is(400);
}

#[test]
fn a_file_that_does_not_exist_yet_is_none() {
    let studio = Studio::start(Studio::folder());
    let state = studio.state();
    assert_eq!((&state["exists"], &state["revision"]), (&json!(false), &json!(0)));
    studio.view("pages").is(400);
    let starter = fs::read_to_string(root().join("examples/starter/incident.yaml")).unwrap();
    fs::write(studio.file("incident.yaml"), starter).unwrap();
    studio.wait("the new file is seen", |state| state["exists"] == true);
    studio.view("pages").is(200);
}

/// Ctrl-C ends it, in its own time and without an error.
#[cfg(unix)]
#[test]
fn ctrl_c_ends_it() {
    let mut studio = Studio::of("examples/starter");
    let id = studio.program.id().to_string();
    assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    assert_eq!(studio.program.wait().unwrap().code(), Some(0));
    let mut said = String::new();
    studio.program.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert!(said.contains("The studio has ended."), "{said}");
}
