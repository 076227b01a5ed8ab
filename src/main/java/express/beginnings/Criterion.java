package express.beginnings;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rung of the ladder needs. Most are counted; two only people know.
 *
 * <p>After the maturity levels of a local network: isolated actors, informal contacts, mapped and meeting, agreed pathway
 * and referrals, joint plan and shared data, sustained funding and exchange abroad.
 */
enum Criterion {
    TWO_MEMBERS(1, "organisations"),
    PURPOSE_WRITTEN(1, "start/purpose"),
    FIVE_FAMILIES(2, "organisations"),
    SERVICES_MAPPED(2, "services"),
    TIES_STATED(2, "ties"),
    RHYTHM_SET(2, "start/rhythm"),
    CHARTER_PUBLISHED(3, "charter"),
    ROLES_NAMED(3, "start/roles"),
    DATA_SIGNED(3, "start/agreement"),
    PATHWAY_USED(3, null),
    JUDGED(4, "assessments"),
    PLAN_AGREED(4, "plan"),
    EXCHANGE_BEGUN(5, "needs"),
    FUNDED(5, null);

    private final int rung;
    private final @Nullable String where;

    Criterion(int rung, @Nullable String where) {
        this.rung = rung;
        this.where = where;
    }

    int rung() {
        return rung;
    }

    /** The part of the network's address where it is reached; nothing, if only people know. */
    Optional<String> where() {
        return Optional.ofNullable(where);
    }

    /** Whether all who work in the network see where it is reached, and not only who coordinates it. */
    boolean isRead() {
        return this != TWO_MEMBERS && this != FIVE_FAMILIES && this != PURPOSE_WRITTEN && this != RHYTHM_SET;
    }

    boolean isAsserted() {
        return where == null;
    }

    String key() {
        return "beginnings.criterion." + name();
    }

    static Optional<Criterion> findAsserted(String slug) {
        return Stream.of(values())
                .filter(it ->
                        it.isAsserted() && it.name().toLowerCase(Locale.ROOT).equals(slug))
                .findFirst();
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
