-- A published edition never changes, but for one thing: once it is withdrawn its words may go. Its hash, number, reason and names stay.
DROP TRIGGER editions_cannot_change;
--> statement-breakpoint
CREATE TRIGGER editions_cannot_change BEFORE UPDATE ON editions
WHEN OLD.published_at IS NOT NULL AND NOT (
  EXISTS (SELECT 1 FROM edition_withdrawals WHERE edition_id = OLD.id)
  AND NEW.content = '' AND NEW.internal_content IS NULL AND NEW.salt IS NULL
  AND NEW.id IS OLD.id AND NEW.convention_id IS OLD.convention_id AND NEW.number IS OLD.number
  AND NEW.content_hash IS OLD.content_hash AND NEW.reason IS OLD.reason
  AND NEW.is_before_adoption IS OLD.is_before_adoption AND NEW.produced_by IS OLD.produced_by
  AND NEW.produced_on IS OLD.produced_on AND NEW.responsible IS OLD.responsible
  AND NEW.published_by IS OLD.published_by AND NEW.published_at IS OLD.published_at
  AND NEW.file_hash IS OLD.file_hash AND NEW.manifest IS OLD.manifest
  AND NEW.signature IS OLD.signature AND NEW.key_id IS OLD.key_id
)
BEGIN SELECT RAISE(ABORT, 'published editions are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER edition_withdrawals_cannot_change BEFORE UPDATE ON edition_withdrawals
BEGIN SELECT RAISE(ABORT, 'withdrawals are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER edition_withdrawals_cannot_vanish BEFORE DELETE ON edition_withdrawals
BEGIN SELECT RAISE(ABORT, 'withdrawals are never deleted'); END;
--> statement-breakpoint
-- What somebody wrote stays as they wrote it; only that a text aside was settled is noted on it.
CREATE TRIGGER minutes_revisions_cannot_change BEFORE UPDATE ON minutes_revisions
WHEN NEW.markdown IS NOT OLD.markdown OR NEW.author_id IS NOT OLD.author_id OR NEW.section_id IS NOT OLD.section_id
  OR NEW.version IS NOT OLD.version OR NEW.saved_at IS NOT OLD.saved_at OR OLD.settled_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'revisions are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER minutes_revisions_cannot_vanish BEFORE DELETE ON minutes_revisions
BEGIN SELECT RAISE(ABORT, 'revisions are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER checkpoints_cannot_change BEFORE UPDATE ON checkpoints
BEGIN SELECT RAISE(ABORT, 'checkpoints are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER checkpoints_cannot_vanish BEFORE DELETE ON checkpoints
BEGIN SELECT RAISE(ABORT, 'checkpoints are never deleted'); END;
