DROP INDEX `questions_state`;--> statement-breakpoint
CREATE INDEX `questions_unit` ON `questions` (`addressee_unit_id`);--> statement-breakpoint
CREATE INDEX `questions_state` ON `questions` (`body_id`,`state`,`year`,`number`,`accepted_on`,`answered_on`);--> statement-breakpoint
CREATE INDEX `action_items_state` ON `action_items` (`body_id`,`state`,`sort_on`);--> statement-breakpoint
CREATE INDEX `action_items_unit` ON `action_items` (`owner_unit_id`,`sort_on`);