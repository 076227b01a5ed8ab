package express.loans;

import express.base.PersonId;
import express.base.Role;
import express.directory.Organisation;
import express.people.Member;
import express.people.Memberships;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The officers of a house today, and what they leave behind when they go. */
@Component
record Staff(Memberships memberships, Keepers keepers) {

    List<Member> officers(Organisation house) {
        return memberships.list(house.id()).stream()
                .filter(it -> it.roles().contains(Role.LENDER) && !it.deactivated())
                .toList();
    }

    /** To whom somebody's loans may go: names by ids; first that none is chosen. */
    Map<String, String> receivers(Organisation house, @Nullable PersonId from, String none) {
        Map<String, String> receivers = new LinkedHashMap<>();
        receivers.put("", none);
        officers(house).stream()
                .filter(it -> !it.id().equals(from))
                .forEach(it -> receivers.put(it.id().value().toString(), it.name()));
        return receivers;
    }

    /** Another officer, as one of {@link #receivers} was chosen. */
    Optional<PersonId> findReceiver(Organisation house, @Nullable PersonId from, String typed) {
        return officers(house).stream()
                .map(Member::id)
                .filter(it -> it.value().toString().equals(typed) && !it.equals(from))
                .findFirst();
    }

    /** Whether nobody who works here looks after something that goes on. */
    boolean leavesSomething(Organisation house) {
        return keepers.isKeptByOthers(
                house.id(), officers(house).stream().map(Member::id).toList());
    }
}
