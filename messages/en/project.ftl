### The files of a project.

not-as-issued = { $document } differs from the document issued on { $day } with { $tool }, although the facts are the same
not-as-issued-hint = another version of the program, an overlay, a fragment or embedded fonts can cause this; keep the issued document and write to another folder to compare
cannot-read = cannot read { $path }: { $error }
bad-record = { $path }: this is not a record written by `oshirase issue` ({ $error }); restore it from a backup
not-a-regular-file = not a regular file
file-ending = { $file }: the name must end in .yaml, .yml, .json or .toml
include-hint = include an incident file in the same folder or below it
cannot-read-this = cannot read this file: { $error }
no-include = this is not an incident file in the same folder or below it, or it is a link
page-not-below = `{ $name }` must be a file in the folder of this file, or below it
cannot-read-page = the page `{ $name }` cannot be read: { $error }
page-named = the page `{ $name }` { $message }
assets-no-link = a folder of assets is a folder, not a link
no-assets = { $folder } has none of the folders { $folders }
known-kinds = known kinds: { $known }
unknown-kind = unknown kind of notice `{ $kind }`
known-languages = known languages: { $known }
page-no-link = a page is a regular file, not a link
image-no-file = `{ $name }` is not a regular file in the folder of this file
cannot-read-name = cannot read `{ $name }`: { $error }
image-too-large = `{ $name }` has { $size } bytes; the limit is { $limit }
image-other = `{ $name }` is not the image that its name says
