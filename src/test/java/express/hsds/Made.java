package express.hsds;

import com.ibm.icu.text.Transliterator;
import express.hsds.Likeness.Trait;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes organisations, and writes each as different directories would. */
final class Made {

    private static final List<String> WHAT = List.of(
            "Maison",
            "Centre",
            "Atelier",
            "Espace",
            "Foyer",
            "Cercle",
            "Coopérative",
            "Bureau",
            "Forum",
            "Réseau",
            "Markaz",
            "Jamiya",
            "Spilka",
            "Dom",
            "Haus",
            "Werkstatt");
    private static final List<String> OF = List.of(
            "Rives",
            "Tanneurs",
            "Amitié",
            "Lumière",
            "Passage",
            "Horizon",
            "Tremplin",
            "Solidarité",
            "Migrants",
            "Avenir",
            "Salam",
            "Nadra",
            "Kobane",
            "Dnipro",
            "Merkato",
            "Habesha",
            "Zenobia",
            "Baobab",
            "Kivu",
            "Sahel",
            "Damas",
            "Alep",
            "Odessa",
            "Asmara",
            "Kaboul",
            "Herat",
            "Bamako",
            "Dakar",
            "Tunis",
            "Batoumi");
    private static final List<String> STREETS = List.of(
            "Rue des Tanneurs",
            "Quai de la Batte",
            "Place du Marché",
            "Avenue Rogier",
            "Rue Saint-Gilles",
            "Boulevard d’Avroy",
            "Rue Féronstrée",
            "Chaussée de Gaulle",
            "Rue Hors-Château",
            "Rue Grétry");
    private static final List<String> LEGAL = List.of(" asbl", " vzw", " e.V.", " SCRL", "");

    private static final List<String> TOWNS = List.of("Valbrume", "Ljusvik", "Portochiaro");

    private final Random random;
    private final Set<String> taken = new HashSet<>();

    Made(Random random) {
        this.random = random;
    }

    /** @param telephone its national digits */
    record Body(String name, String street, int number, String postcode, String town, String telephone, String host) {}

    /** Names come again, though not in the same town: nobody could tell these apart. */
    Body body() {
        String town = pick(TOWNS);
        String name = pick(WHAT) + " " + pick(OF) + " " + pick(OF);
        while (!taken.add(town + name)) {
            name = pick(WHAT) + " " + pick(OF) + " " + pick(OF);
        }
        String postcode = String.valueOf(4000 + random.nextInt(40));
        return new Body(
                name,
                pick(STREETS),
                1 + random.nextInt(180),
                postcode,
                town,
                "4" + (1_000_000 + random.nextInt(8_999_999)),
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + random.nextInt(100) + ".example");
    }

    /** Another one in the same house, with one word of its name in common. */
    Body neighbour(Body of) {
        Body other = body();
        String name = of.name().split(" ")[0] + " " + other.name().split(" ", 2)[1];
        return new Body(name, of.street(), of.number(), of.postcode(), of.town(), other.telephone(), other.host());
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    Trait written(Body body) {
        return trait(body, body.name(), "+32 " + body.telephone(), body.street() + " " + body.number(), true, true);
    }

    /** In another script, with slips, another order or another end; some of what else is known is missing. */
    Trait writtenOtherwise(Body body) {
        String name = switch (random.nextInt(6)) {
            case 0 -> Transliterator.getInstance("Latin-Cyrillic").transliterate(body.name());
            case 1 -> Transliterator.getInstance("Latin-Arabic").transliterate(body.name());
            case 2 -> Transliterator.getInstance("Latin-Greek").transliterate(body.name());
            case 3 -> slip(body.name()) + pick(LEGAL);
            case 4 -> "L'" + body.name().toUpperCase(Locale.ROOT) + pick(LEGAL);
            default -> body.name().replace(" ", "-") + pick(LEGAL);
        };
        String telephone = "0" + body.telephone().replaceFirst("(..)(..)", "$1/$2.");
        String street =
                body.number() + ", " + body.street().replace("Rue", "R.").replace("Avenue", "Av.");
        boolean reachable = random.nextInt(10) < 7;
        return trait(
                body,
                name,
                reachable ? telephone : "",
                street,
                !reachable || random.nextBoolean(),
                random.nextBoolean());
    }

    private String slip(String name) {
        int at = 1 + random.nextInt(name.length() - 2);
        return name.substring(0, at) + name.substring(at + 1);
    }

    private Trait trait(Body body, String name, String telephone, String street, boolean placed, boolean linked) {
        String address = placed ? Reach.address(street, body.postcode()) : null;
        return new Trait(
                UUID.randomUUID(),
                name,
                List.of(Name.of(name)),
                Reach.telephones(Stream.of(telephone)),
                address == null ? Set.of() : Set.of(address),
                Set.of(body.town().toLowerCase(Locale.ROOT)),
                linked ? Reach.website("https://www." + body.host()) : null,
                null);
    }
}
