### The folder of letters and its ledger.

letters-path = `{ $name }` is not the name of a file in the folder of letters
ledger-none = { $path } is not there: letters were never made into this folder, or the ledger was removed
ledger-busy = { $path } is in use: another process makes or checks these letters; wait until it ends
ledger-not-writable = { $path } cannot be written: this user may not write to the folder, or the file is a link; choose another folder
ledger-disk-full = { $path }: the disk is full; make room and run the same command again, which goes on where it stopped
ledger-damaged = { $path } is damaged or not a ledger of letters ({ $error }): restore it from a backup, or make the letters into an empty folder
ledger-error = cannot use the ledger { $path }: { $error }
ledger-other-form = { $path } was written by another version of this program: go on with that version, or make the letters into an empty folder
ledger-differs = { $path }: { $changed } changed since the letters in this folder were begun, and letters of both would be mixed; make them into another folder, or go on with what it was then
ledger-other-files = { $path }: the folder has other files, such as `{ $file }`; make the letters into an empty folder, so that no other paper gets among them
ledger-notice = the notice
ledger-list = the list of recipients
ledger-options = the options
ledger-program = the program, a template or the house
ledger-not-made = { $path } has no letter to this recipient that could be made again
