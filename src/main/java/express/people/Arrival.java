package express.people;

import express.base.PersonId;

/** What came of following a link to come in for the first time. */
sealed interface Arrival {

    record In(PersonId person) implements Arrival {}

    /** The link was used before, taken back, or is too old. */
    record Spent() implements Arrival {}

    /** There is an account, but it was deactivated: a link does not open it again. */
    record Deactivated() implements Arrival {}
}
