package express.policy;

import java.util.Locale;

/**
 * An action of a policy as it can be cited.
 *
 * @param name its words
 * @param language of its words, which need not be the reader's
 * @param instrument the title of that to which it belongs
 * @param path where one can read it
 */
public record PolicyAction(PolicyActionId id, String name, Locale language, String instrument, String path) {}
