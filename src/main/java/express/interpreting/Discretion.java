package express.interpreting;

import express.ui.Typed;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the obvious in what somebody typed about a case: names, ways to reach somebody, numbers that belong to one person,
 * illnesses. It does not understand what it reads, so whoever asks may say that it is wrong.
 */
final class Discretion {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final List<Pattern> NAMES = List.of(
            Pattern.compile(
                    "\\b(?:[Mm](?:rs?|me|lle|s)\\.?|M\\.|MM\\.|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|[Ff]amille|[Ff]amily)\\s+(?:[Aa]l[-"
                        + " ]|[Ee]l[- ]|[Dd]e )?\\p{Lu}[\\p{L}'’-]+"),
            Pattern.compile("(?:السيدة?|الآنسة|عائلة)\\s+\\p{IsArabic}{2,}"),
            Pattern.compile("\\b(?:named|called|nommée?|appelée?|name is|s’appelle|s'appelle)\\s+\\p{Lu}\\p{L}+"));

    private static final List<Pattern> REACHED = List.of(
            Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+"),
            Pattern.compile("(?:\\+|\\b0)\\d(?:[\\s./-]?\\d){7,}"),
            Pattern.compile("\\b\\d{2}[.\\s]?\\d{2}[.\\s]?\\d{2}[-\\s]?\\d{3}[.\\s-]?\\d{2}\\b"),
            Pattern.compile("\\b(?:0?[1-9]|[12]\\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:19|20)\\d{2}\\b"));

    private static final Pattern ILLNESS = Pattern.compile(
            "\\b(?:cancer|tumou?rs?|hiv|aids|vih|sida|diabet\\w*|diabèt\\w*|diabét\\w*|pregnan\\w*|enceinte|grossesse|abortion"
                + "|avortement|depress\\w*|dépress\\w*|schizo\\w*|psychos\\w*|psychot\\w*|suicid\\w*|tubercul\\w*|hepatit\\w*"
                + "|hépatit\\w*|epilep\\w*|épilep\\w*|ptsd|diagnos\\w*|syphilis|rape|viol|overdose)\\b"
                + "|سرطان|السكري|حامل|اكتئاب|انتحار|السل|الصرع|اغتصاب|الإيدز",
            FLAGS);

    private Discretion() {}

    /** The key of what is wrong with it. */
    static Optional<String> fault(String words) {
        String plain = Typed.digits(words);
        if (NAMES.stream().anyMatch(it -> it.matcher(words).find())) {
            return Optional.of("interpreting.fault.named");
        }
        if (REACHED.stream().anyMatch(it -> it.matcher(plain).find())) {
            return Optional.of("interpreting.fault.reached");
        }
        return ILLNESS.matcher(words).find() ? Optional.of("interpreting.fault.illness") : Optional.empty();
    }
}
