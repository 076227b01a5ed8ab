package express.ties;

import express.ties.Web.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Networks that others have measured and published. */
final class Known {

    /** Krackhardt, "Assessing the Political Landscape" (Administrative Science Quarterly 35, 1990), the kite. */
    static final List<String> KITE =
            List.of("Andre", "Beverly", "Carol", "Diane", "Ed", "Fernando", "Garth", "Heather", "Ike", "Jane");

    /** Padgett and Ansell, "Robust Action and the Rise of the Medici" (1993), marriages; without Pucci, who has none. */
    static final List<String> FLORENCE = List.of(
            "Acciaiuoli",
            "Albizzi",
            "Barbadori",
            "Bischeri",
            "Castellani",
            "Ginori",
            "Guadagni",
            "Lamberteschi",
            "Medici",
            "Pazzi",
            "Peruzzi",
            "Ridolfi",
            "Salviati",
            "Strozzi",
            "Tornabuoni");

    private Known() {}

    static Web kite() {
        return web(10, "0 1 2 3 5, 1 3 4 6, 2 3 5, 3 4 5 6, 4 6, 5 6 7, 6 7, 7 8, 8 9");
    }

    static Web florence() {
        List<Link> links = new ArrayList<>();
        String marriages = """
            Acciaiuoli Medici
            Castellani Peruzzi Strozzi Barbadori
            Medici Barbadori Ridolfi Tornabuoni Albizzi Salviati
            Salviati Pazzi
            Peruzzi Strozzi Bischeri
            Strozzi Ridolfi Bischeri
            Ridolfi Tornabuoni
            Tornabuoni Guadagni
            Albizzi Ginori Guadagni
            Guadagni Bischeri Lamberteschi
            """;
        marriages
                .lines()
                .map(line -> line.split(" "))
                .forEach(houses -> Arrays.stream(houses)
                        .skip(1)
                        .forEach(other -> links.add(new Link(FLORENCE.indexOf(houses[0]), FLORENCE.indexOf(other)))));
        return Web.of(FLORENCE.size(), links);
    }

    /** Zachary, "An Information Flow Model for Conflict and Fission in Small Groups" (1977); 0 here is his 1. */
    static Web club() {
        return web(34, """
            0 1 2 3 4 5 6 7 8 10 11 12 13 17 19 21 31,
            1 2 3 7 13 17 19 21 30,
            2 3 7 8 9 13 27 28 32,
            3 7 12 13,
            4 6 10,
            5 6 10 16,
            6 16,
            8 30 32 33,
            9 33,
            13 33,
            14 32 33,
            15 32 33,
            18 32 33,
            19 33,
            20 32 33,
            22 32 33,
            23 25 27 29 32 33,
            24 25 27 31,
            25 31,
            26 29 33,
            27 33,
            28 31 33,
            29 32 33,
            30 32 33,
            31 32 33,
            32 33\
            """);
    }

    /** Each line an actor and those it is tied to. */
    static Web web(int size, String lines) {
        List<Link> links = new ArrayList<>();
        for (String line : lines.split(",")) {
            int[] actors = Arrays.stream(line.strip().split("\\s+"))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            for (int i = 1; i < actors.length; i++) {
                links.add(new Link(actors[0], actors[i]));
            }
        }
        return Web.of(size, links);
    }

    static Web random(Random random, int size, int links) {
        List<Link> drawn = new ArrayList<>();
        for (int i = 0; i < links; i++) {
            int one = random.nextInt(size);
            int other = random.nextInt(size);
            if (one != other) {
                drawn.add(new Link(one, other));
            }
        }
        return Web.of(size, drawn);
    }

    /** The same with one actor tied to nobody, by taking its links out. */
    static Web without(Web web, int gone) {
        List<Link> links = new ArrayList<>();
        for (int one = 0; one < web.size(); one++) {
            for (int other : web.neighbours(one)) {
                if (one < other && one != gone && other != gone) {
                    links.add(new Link(one, other));
                }
            }
        }
        return Web.of(web.size(), links);
    }
}
