package express.signin;

import express.base.PersonId;

/** What came of somebody's wish to come in. */
sealed interface Admission {

    record Admitted(PersonId person) implements Admission {}

    record Refused(Refusal why) implements Admission {}
}
