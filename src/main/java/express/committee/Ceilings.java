package express.committee;

import express.base.Role;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Up to how much each role may sign for. One that is not named signs nothing. */
record Ceilings(Map<Role, BigDecimal> amounts) {

    /** Those to whom a lender can give one. */
    static final List<Role> ROLES = List.of(Role.COMMITTEE_MEMBER, Role.LENDER, Role.TREASURER);

    static final BigDecimal HIGHEST = new BigDecimal("10000000");

    Optional<BigDecimal> of(Collection<Role> roles) {
        return roles.stream().filter(amounts::containsKey).map(amounts::get).max(Comparator.naturalOrder());
    }

    boolean cover(Collection<Role> roles, BigDecimal amount) {
        return of(roles).filter(most -> most.compareTo(amount) >= 0).isPresent();
    }
}
