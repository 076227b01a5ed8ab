package express.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import express.Golden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class OutlinesTest {

    private static final Path PICTURE = Path.of("src/main/resources/static/img/outlines.svg");

    /** Their source is no artefact that the build could fetch: {@code scripts/outlines} brings it. */
    @Test
    void areThoseOfTheAtlas() throws IOException {
        String atlas = System.getProperty("express.atlas");
        assumeTrue(atlas != null, "run scripts/outlines, which fetches the atlas");
        Golden.compare(PICTURE, Outlines.of(Path.of(atlas)).svg());
    }

    @Test
    void haveAllCountriesAndTellTheUnionApart() throws IOException {
        assertThat(ids("#union > path")).isEqualTo(codes(true)).hasSize(27);
        assertThat(ids("#around > path[id]")).containsAll(codes(false));
    }

    /** What is disputed belongs to no country on this map: it is there, and counts for nobody. */
    @Test
    void leaveWhatIsDisputedToNobody() throws IOException {
        Spot simferopol = Spot.of(45.0, 34.1);
        Spot kyrenia = Spot.of(35.3, 33.4);
        for (Spot spot : new Spot[] {simferopol, kyrenia}) {
            assertThat(picture().select("path"))
                    .filteredOn(path -> Shape.of(path.attr("d")).holds(spot))
                    .singleElement()
                    .satisfies(path -> assertThat(path.hasAttr("id")).isFalse());
        }
    }

    @Test
    void holdTheNumberOfEachCountry() throws IOException {
        for (Land place : Land.ALL.values()) {
            assertThat(place.at().isInside()).as(place.country()).isTrue();
            if (!place.small()) {
                Element path = picture().getElementById(place.country());
                assertThat(Shape.of(path.attr("d")).holds(place.at()))
                        .as(place.country())
                        .isTrue();
            }
        }
    }

    @Test
    void areLight() throws IOException {
        var all = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(all)) {
            zipped.write(Files.readAllBytes(PICTURE));
        }
        assertThat(all.size()).isLessThan(60_000);
    }

    private static Set<String> codes(boolean union) {
        return Land.ALL.values().stream()
                .filter(place -> place.union() == union)
                .map(Land::country)
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(String paths) throws IOException {
        return Set.copyOf(picture().select(paths).eachAttr("id"));
    }

    private static Document picture() throws IOException {
        return Jsoup.parse(Files.readString(PICTURE), Parser.xmlParser());
    }
}
