package express.base;

import java.io.Serializable;
import java.util.Set;

/**
 * On whose behalf something is looked at or done: a visitor, a signed-in person, or a named piece of background work.
 * Access predicates decide by it, look-ups are scoped to it, and the database is told of it in every transaction.
 */
public sealed interface Viewer {

    Viewer VISITOR = new Visitor();

    /** Somebody who has not signed in. */
    record Visitor() implements Viewer {}

    /** Work without a person, such as the outbox; tables name the purposes that may touch them. */
    record Background(String purpose) implements Viewer {}

    /** Somebody who has signed in, with all that their memberships allow. */
    record Person(PersonId id, String name, boolean operator, Set<Seat> seats, Set<NetworkId> coordinates)
            implements Viewer, Serializable {}

    /** One role in one organisation. */
    record Seat(OrganisationId organisation, Role role) implements Serializable {}

    default boolean signedIn() {
        return this instanceof Person;
    }

    /** The signed-in person's id; a visitor may not do what asks for one. */
    default PersonId id() {
        return person().id();
    }

    default Person person() {
        if (this instanceof Person person) {
            return person;
        }
        throw new Forbidden();
    }

    default boolean isOperator() {
        return this instanceof Person person && person.operator();
    }

    default boolean is(Role role, OrganisationId in) {
        return this instanceof Person person && person.seats().contains(new Seat(in, role));
    }

    default boolean isAnywhere(Role role) {
        return this instanceof Person person && person.seats().stream().anyMatch(seat -> seat.role() == role);
    }

    default boolean belongsTo(OrganisationId organisation) {
        return this instanceof Person person
                && person.seats().stream().anyMatch(seat -> seat.organisation().equals(organisation));
    }

    default boolean coordinates(NetworkId network) {
        return this instanceof Person person && person.coordinates().contains(network);
    }
}
