package express.joining;

import express.database.Installation;
import express.journeys.Profile;
import express.journeys.Profile.Contact;
import express.people.KeyedHash;
import express.ui.Typed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Makes of what is known of somebody what is compared, with a key that this installation alone has. */
class Tracing {

    private static final int DIGITS = 8;
    private static final int WAYS = 2;

    /**
     * What somebody is looked up by.
     *
     * @param strong in which few have a part
     * @param loose single names, for when nothing better is known
     */
    record Traced(Trait trait, Set<Long> strong, Set<Long> loose) {

        Set<Long> keys() {
            Set<Long> all = new LinkedHashSet<>(strong);
            all.addAll(loose);
            return all;
        }
    }

    private final UnaryOperator<byte[]> keyed;

    Tracing(UnaryOperator<byte[]> keyed) {
        this.keyed = keyed;
    }

    static Tracing of(Installation installation) {
        return new Tracing(new KeyedHash(installation, "joining-trait")::of);
    }

    private long hash(String kind, String text) {
        return ByteBuffer.wrap(keyed.apply((kind + " " + text).getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /** By which a search is known again without being kept. */
    byte[] digest(Profile asked) {
        return keyed.apply(asked.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** @param asked of somebody who searches: a year of birth is then looked for a year around */
    Traced trace(Profile profile, boolean asked) {
        List<List<Part>> names = profile.names().stream()
                .map(it -> Spelling.parts(it.name()))
                .filter(it -> !it.isEmpty())
                .toList();
        Set<String> phones = phones(profile.contacts());
        var trait = new Trait(
                names.stream().map(it -> it.stream().map(this::word).toList()).toList(),
                profile.birth() == null ? Trait.Birth.UNKNOWN : birth(profile.birth()),
                phones.stream().map(it -> hash("phone", it)).collect(Collectors.toSet()),
                profile.tongues().stream()
                        .map(it -> hash("tongue", it.language().getLanguage()))
                        .collect(Collectors.toSet()));
        Set<Long> strong = phones.stream().map(it -> hash("key phone", it)).collect(Collectors.toSet());
        Set<Long> loose = new LinkedHashSet<>();
        List<Integer> years = years(profile, asked);
        for (List<Part> name : names) {
            pairs(name).forEach(it -> strong.add(hash("key pair", it)));
            for (Part part : name) {
                part.bones().stream().limit(WAYS).forEach(bones -> {
                    loose.add(hash("key word", bones));
                    years.forEach(year -> strong.add(hash("key year", year + " " + bones)));
                });
            }
        }
        return new Traced(trait, strong, loose);
    }

    private static List<Integer> years(Profile profile, boolean asked) {
        if (profile.birth() == null) {
            return List.of();
        }
        int year = profile.birth().year();
        return asked ? List.of(year - 1, year, year + 1) : List.of(year);
    }

    /** Two words of a name, in whatever order. */
    private static List<String> pairs(List<Part> name) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < name.size(); i++) {
            for (int j = i + 1; j < name.size(); j++) {
                for (String one : name.get(i).bones().stream().limit(WAYS).toList()) {
                    name.get(j).bones().stream()
                            .limit(WAYS)
                            .forEach(other -> pairs.add(String.join(" ", new TreeSet<>(List.of(one, other)))));
                }
            }
        }
        return pairs;
    }

    private Word word(Part part) {
        return new Word(
                part.typed(),
                hash("written", part.written()),
                hash("sound", part.sound()),
                hashes("bones", part.bones()),
                hashes("near", part.near()),
                part.common(),
                part.vowelless());
    }

    private Set<Long> hashes(String kind, Set<String> texts) {
        return texts.stream().map(it -> hash(kind, it)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Trait.Birth birth(Profile.Birth birth) {
        boolean whole = birth.month() != null && birth.day() != null;
        return new Trait.Birth(
                hash("year", "" + birth.year()),
                hash("year", "" + (birth.year() - 1)),
                hash("year", "" + (birth.year() + 1)),
                whole ? hash("day", birth.year() + " " + birth.month() + " " + birth.day()) : 0,
                whole ? hash("day", birth.year() + " " + birth.day() + " " + birth.month()) : 0,
                birth.approximate() || !whole);
    }

    /** The last digits: with or without the code of the country, and however they are set apart. */
    private static Set<String> phones(List<Contact> contacts) {
        return contacts.stream()
                .filter(it -> it.way() != Contact.Way.EMAIL)
                .map(it -> Typed.digits(it.reach()).replaceAll("\\D", ""))
                .filter(it -> it.length() >= DIGITS - 1)
                .map(it -> it.substring(Math.max(0, it.length() - DIGITS)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
