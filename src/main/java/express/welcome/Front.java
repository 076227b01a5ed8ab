package express.welcome;

import express.base.NetworkId;
import express.ui.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a network writes of itself, part by part: in each language, and how to reach it.
 *
 * @param words by language, where something is said
 * @param versions how often each part was written; of what never was there is none
 */
record Front(NetworkId network, Map<String, Words> words, Door door, Map<String, Integer> versions) {

    /** The part that is not a language. */
    static final String DOOR = "door";

    /** What it says in one language. */
    record Words(String what, String start) {

        static final Words NONE = new Words("", "");

        boolean blank() {
            return what.isEmpty() && start.isEmpty();
        }
    }

    /**
     * How to reach it. What is not known is empty.
     *
     * @param languages in which one is answered there
     */
    record Door(String place, String hours, String phone, String email, List<String> languages) {

        static final Door NONE = new Door("", "", "", "", List.of());

        boolean blank() {
            return equals(NONE);
        }

        /** As a telephone takes it, whatever digits were typed. */
        String telephone() {
            return Typed.digits(phone).replaceAll("[^+0-9]", "");
        }

        List<Locale> spoken() {
            return languages.stream().map(Locale::forLanguageTag).toList();
        }
    }

    static Front nothing(NetworkId network) {
        return new Front(network, Map.of(), Door.NONE, Map.of());
    }

    Words in(String language) {
        return words.getOrDefault(language, Words.NONE);
    }

    int version(String part) {
        return versions.getOrDefault(part, 0);
    }

    /** In which language a reader gets it: their own, else the first of the network in which there is something. */
    static Optional<Locale> languageFor(Map<String, Words> words, Locale reader, List<Locale> network) {
        if (words.containsKey(reader.getLanguage())) {
            return Optional.of(Locale.forLanguageTag(reader.getLanguage()));
        }
        return network.stream()
                .filter(language -> words.containsKey(language.getLanguage()))
                .findFirst()
                .or(() -> words.keySet().stream().map(Locale::forLanguageTag).findFirst());
    }
}
