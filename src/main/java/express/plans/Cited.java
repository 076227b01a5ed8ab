package express.plans;

import express.base.NotFound;
import express.policy.PolicyAction;
import express.policy.PolicyActionId;
import express.policy.PolicyActions;
import express.practices.Versions;
import express.practices.Versions.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The practices and policies that actions name. */
@Component
class Cited {

    private final Versions versions;
    private final PolicyActions policies;

    Cited(Versions versions, PolicyActions policies) {
        this.versions = versions;
        this.policies = policies;
    }

    /** What actions name, by slug and by id. */
    record Names(Map<String, Standing> practices, Map<PolicyActionId, PolicyAction> policies) {

        @Nullable
        Standing practice(@Nullable String slug) {
            return slug == null ? null : practices.get(slug);
        }

        @Nullable
        PolicyAction policy(@Nullable PolicyActionId id) {
            return id == null ? null : policies.get(id);
        }
    }

    Names names(List<String> practices, List<PolicyActionId> actions, Locale reader) {
        return new Names(
                practices.stream()
                        .distinct()
                        .flatMap(slug -> find(slug).stream())
                        .collect(Collectors.toMap(Standing::slug, Function.identity())),
                policies.listAll(actions, reader).stream()
                        .collect(Collectors.toMap(PolicyAction::id, Function.identity())));
    }

    private Optional<Standing> find(String slug) {
        try {
            return Optional.of(versions.get(slug));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    boolean isPractice(String slug) {
        return find(slug).filter(practice -> !practice.isWithdrawn()).isPresent();
    }

    List<PolicyAction> listPolicies(Locale reader) {
        return policies.list(reader);
    }
}
