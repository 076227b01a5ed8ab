package express.needs;

import express.directory.Network;
import express.directory.Organisation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in a text what would say whose it is: the names of a network, of its territory and of its organisations. */
record Veil(List<String> names) {

    /** Shorter ones are also words of other meaning. */
    private static final int SHORTEST = 4;

    static Veil of(Network network, List<Organisation> organisations) {
        return new Veil(Stream.concat(
                        Stream.concat(
                                Stream.of(network.name()),
                                Stream.of(network.territory().split("[,;/]"))),
                        organisations.stream().map(Organisation::name))
                .map(String::strip)
                .filter(name -> name.length() >= SHORTEST)
                .distinct()
                .toList());
    }

    Optional<String> findIn(Said said) {
        String text = said.title() + "\n" + said.words();
        return names.stream().filter(name -> isIn(name, text)).findFirst();
    }

    private static boolean isIn(String name, String text) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .find();
    }
}
