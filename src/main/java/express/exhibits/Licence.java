package express.exhibits;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** On which terms others may use a picture or document. Consent of the persons shown is another matter. */
public enum Licence {
    PERMISSION,
    CC_BY,
    CC_BY_SA,
    CC0;

    /** As a form offers them. */
    static Map<String, String> options(UnaryOperator<String> said) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Licence licence : values()) {
            options.put(licence.name(), said.apply("exhibits.licence." + licence));
        }
        return options;
    }
}
