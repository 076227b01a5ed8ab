package express.plans;

import express.base.ChainStep;
import express.base.OrganisationId;
import express.policy.PolicyActionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people write of an action. What is empty was not said yet.
 *
 * @param objective which it serves
 * @param lead the organisation that answers for it
 * @param partners organisations of the network that do it too
 * @param others who else
 * @param due by when
 * @param practice the slug of one that is adopted with it
 * @param policy the action of a policy that it serves
 * @param language in which it is written
 */
record Facts(
        @Nullable UUID objective,
        String title,
        String why,
        String what,
        @Nullable OrganisationId lead,
        List<OrganisationId> partners,
        String others,
        @Nullable LocalDate due,
        String means,
        String indicator,
        String risk,
        @Nullable String practice,
        @Nullable PolicyActionId policy,
        @Nullable ChainStep step,
        Locale language) {

    static Facts idea(String title, String why, @Nullable ChainStep step, Locale language) {
        return new Facts(null, title, why, "", null, List.of(), "", null, "", "", "", null, null, step, language);
    }
}
