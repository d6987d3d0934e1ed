-- The chain is append-only, and what is published never changes. Correct it with something new.
CREATE TRIGGER events_cannot_change BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER events_cannot_vanish BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER editions_cannot_change BEFORE UPDATE ON editions WHEN OLD.published_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'published editions are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER editions_cannot_vanish BEFORE DELETE ON editions WHEN OLD.published_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'published editions are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER agenda_versions_cannot_change BEFORE UPDATE ON agenda_versions
BEGIN SELECT RAISE(ABORT, 'published agendas are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER agenda_versions_cannot_vanish BEFORE DELETE ON agenda_versions
BEGIN SELECT RAISE(ABORT, 'published agendas are never deleted'); END;
