package express.committee;

import express.base.PersonId;
import express.base.Role;
import java.time.Instant;
import java.util.Set;

/** What somebody does with an application in a session. */
sealed interface Move {

    PersonId by();

    /** @param by is the one whose conflict it is, also if it was found and not said */
    record Declare(Conflict conflict) implements Move {
        @Override
        public PersonId by() {
            return conflict.person();
        }
    }

    record Give(Score score) implements Move {
        @Override
        public PersonId by() {
            return score.member();
        }
    }

    record Begin(PersonId by, Instant at) implements Move {}

    record Put(Motion motion) implements Move {
        @Override
        public PersonId by() {
            return motion.by();
        }
    }

    record Cast(Vote vote) implements Move {
        @Override
        public PersonId by() {
            return vote.member();
        }
    }

    /** @param motion as the one who writes it down saw it */
    record Decide(PersonId by, int motion, Instant at) implements Move {}

    /** @param roles of the one who signs, at the lender */
    record Sign(PersonId by, Set<Role> roles, int decision, Instant at) implements Move {}

    record Reopen(PersonId by, int decision, String words, Instant at) implements Move {}
}
