-- The files of a published edition never change; a further one comes only with a supplement, which never changes either.
CREATE TRIGGER edition_files_cannot_change BEFORE UPDATE ON edition_files
BEGIN SELECT RAISE(ABORT, 'files of editions are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER edition_files_cannot_vanish BEFORE DELETE ON edition_files
WHEN EXISTS (SELECT 1 FROM editions WHERE id = OLD.edition_id AND published_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'files of published editions are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER edition_files_cannot_join BEFORE INSERT ON edition_files
WHEN NEW.supplement_id IS NULL AND EXISTS (SELECT 1 FROM editions WHERE id = NEW.edition_id AND published_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published edition gets files only by a supplement'); END;
--> statement-breakpoint
CREATE TRIGGER edition_supplements_cannot_change BEFORE UPDATE ON edition_supplements
BEGIN SELECT RAISE(ABORT, 'supplements are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER edition_supplements_cannot_vanish BEFORE DELETE ON edition_supplements
BEGIN SELECT RAISE(ABORT, 'supplements are never deleted'); END;
