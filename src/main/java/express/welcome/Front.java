package express.welcome;

import express.base.NetworkId;
import express.ui.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a network says of itself.
 *
 * @param words by language
 * @param version how often it was written, 0 before the first time
 */
record Front(NetworkId network, Map<String, Words> words, Door door, int version) {

    /** What it says in one language. */
    record Words(String what, String start) {

        boolean blank() {
            return what.isEmpty() && start.isEmpty();
        }
    }

    /** How to reach it. What is not known is empty. */
    record Door(String place, String hours, String phone, String email) {

        static final Door NONE = new Door("", "", "", "");

        boolean blank() {
            return equals(NONE);
        }

        /** As a telephone takes it, whatever digits were typed. */
        String telephone() {
            return Typed.digits(phone).replaceAll("[^+0-9]", "");
        }
    }

    static Front nothing(NetworkId network) {
        return new Front(network, Map.of(), Door.NONE, 0);
    }

    Words in(String language) {
        return words.getOrDefault(language, new Words("", ""));
    }

    Front with(String language, Words said) {
        Map<String, Words> all = new LinkedHashMap<>(words);
        if (said.blank()) {
            all.remove(language);
        } else {
            all.put(language, said);
        }
        return new Front(network, all, door, version);
    }

    Front with(Door other) {
        return new Front(network, words, other, version);
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
