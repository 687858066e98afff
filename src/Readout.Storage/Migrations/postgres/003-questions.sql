-- Raised by every change, so that what was answered can be known to be still true.
CREATE TABLE changes (number bigint NOT NULL);
INSERT INTO changes (number) VALUES (0);

CREATE INDEX telling_actor_actor ON telling_actor (actor);
