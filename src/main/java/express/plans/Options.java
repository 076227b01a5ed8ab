package express.plans;

import java.util.Map;
import java.util.function.Predicate;

/**
 * What can be chosen for an action, by the value that a form sends.
 *
 * @param houses the organisations of the network, and those that were chosen before they left
 * @param leads those of them whom the viewer may let lead
 * @param practices whether there is one of a slug
 */
record Options(
        Map<String, String> objectives,
        Map<String, String> houses,
        Map<String, String> leads,
        Map<String, String> policies,
        Map<String, String> languages,
        Predicate<String> practices) {}
