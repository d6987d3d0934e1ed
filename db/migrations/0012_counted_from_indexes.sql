DROP INDEX `answers_question`;--> statement-breakpoint
CREATE INDEX `answers_question` ON `answers` (`question_id`,`position`,`extent`);--> statement-breakpoint
DROP INDEX `questions_state`;--> statement-breakpoint
CREATE INDEX `questions_state` ON `questions` (`body_id`,`state`,`year`,`number`,`accepted_on`,`answered_on`,`sort_on`,`is_archived`,`taken_over_on`,`id`);--> statement-breakpoint
DROP INDEX `referrals_state`;--> statement-breakpoint
CREATE INDEX `referrals_state` ON `referrals` (`body_id`,`state`,`received_on`,`answer_days`,`question_id`,`clock_id`,`day_kind`);