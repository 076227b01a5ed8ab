package express.writing;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.WholeDatabase;
import express.World;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.exhibits.ExhibitDesk;
import express.practices.Publishing;
import express.practices.Sheet;
import express.practices.Versions;
import express.texts.Status;
import express.texts.Texts;
import express.texts.Translation;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Authors named somebody in a caption, who takes the picture back: their name is nowhere any more, on no road. */
@ModuleTest
class WithdrawnPictureTest {

    @Autowired
    World world;

    @Autowired
    WritingDesk desk;

    @Autowired
    ExhibitDesk pictures;

    @Autowired
    Visits visits;

    @Autowired
    Manuscript.Desk manuscripts;

    @Autowired
    Texts texts;

    @Autowired
    Publishing publishing;

    @Autowired
    Versions versions;

    /** One word, so that no paper breaks it. */
    private final String name = "Zahra" + Long.toString(Ids.next().getLeastSignificantBits() >>> 1, 36);

    private OrganisationId house;
    private Viewer.Person nadia;
    private Viewer.Person operator;
    private Draft draft;
    private UUID picture;
    private String code;
    private String slug;

    @BeforeEach
    void publishTwice() throws Exception {
        house = desk.house();
        nadia = world.member("Nadia", house, Role.EDITOR);
        operator = world.operator();
        draft = desk.draft(nadia, house);
        CompleteDraft.write(desk, nadia, draft);
        picture = pictures.picture(nadia, draft.id().value(), house, 1, name, name + " sews");
        code = pictures.signed(nadia, draft.id().value(), picture);
        publish();
        pictures.say(nadia, draft.id().value(), picture, name, name + " sews again");
        translate();
        publish();
        slug = versions.find(PublishedPages.practice(draft)).orElseThrow().slug();
    }

    private void publish() {
        Acting.as(nadia, () -> publishing.publish(PublishedPages.practice(draft), house, sheet()));
    }

    private Sheet sheet() {
        return Composition.of(manuscripts.read(draft)).orElseThrow();
    }

    private void translate() {
        Acting.as(nadia, () -> {
            for (Manuscript.Piece piece : manuscripts.read(draft).pieces()) {
                Map<UUID, String> same = piece.text().paragraphs().stream()
                        .collect(Collectors.toMap(
                                it -> it.id(),
                                it -> it.in(Locale.ENGLISH).orElseThrow().words()));
                texts.translate(
                        nadia,
                        piece.id(),
                        Translation.of(piece.text(), Locale.ENGLISH, Locale.FRENCH, same, Status.HUMAN));
            }
            return null;
        });
    }

    @AfterEach
    void takeBack() {
        publishing.withdraw(PublishedPages.practice(draft));
    }

    @Test
    void isNowhereAnyMore() throws Exception {
        String collection = collection();
        Map<String, Viewer> roads = roads(collection);
        assertThat(naming(roads))
                .contains(
                        page(""),
                        page("?lang=fr"),
                        page(".pdf"),
                        page("/versions/1"),
                        page("/versions/1.pdf"),
                        page("/versions/2?lang=fr"),
                        page("/changes"),
                        "/api/practices/" + slug,
                        "/api/practices.json?country=BE",
                        collection + ".pdf",
                        draft.path() + "/preview",
                        draft.path() + "/preview?in=fr",
                        draft.path() + "/pictures",
                        draft.path() + "/pictures/" + picture,
                        draft.path() + "/languages/fr",
                        "/consent/" + code);
        assertThat(WholeDatabase.find(name)).contains("practices.publication", "texts.saving", "exhibits.exhibit");

        pictures.takeBack(code);
        assertThat(naming(roads)).isEmpty();
        assertThat(WholeDatabase.find(name)).isEmpty();
        assertThat(read(Viewer.VISITOR, page("/versions/1"))).contains("no longer shown");
        assertThat(read(Viewer.VISITOR, page("/versions/2?lang=fr"))).contains("n’est plus montré");
    }

    @Test
    void isInNoLaterVersionThoughItWasWrittenBefore() throws Exception {
        Sheet before = Acting.as(nadia, this::sheet);
        pictures.takeBack(code);
        Acting.as(nadia, () -> publishing.publish(PublishedPages.practice(draft), house, before));
        assertThat(WholeDatabase.find(name)).isEmpty();
        assertThat(read(Viewer.VISITOR, page(""))).doesNotContain("no longer shown");
    }

    @Test
    void keepsNobodyFromAddingALanguage() {
        Acting.as(nadia, () -> {
            assertThat(publishing.isOnlyTranslated(PublishedPages.practice(draft), sheet()))
                    .as("nothing new")
                    .isFalse();
            return null;
        });
        assertThat(Acting.as(nadia, () -> sheet().texts())).containsKey(Locale.FRENCH);
    }

    private String page(String rest) {
        return "/practices/" + slug + rest;
    }

    private String collection() throws Exception {
        String path = visits.sent(nadia, "/collections", "title", "A visit");
        visits.sent(
                nadia,
                "/collections/choices",
                "practice",
                slug,
                "collection",
                path.replaceFirst("^.*/", ""),
                "note",
                "");
        return path;
    }

    /** Each address at which anything of the practice can be had, and who has it there. */
    private Map<String, Viewer> roads(String collection) {
        Map<String, Viewer> roads = new LinkedHashMap<>();
        for (String rest : List.of(
                "",
                "?lang=fr",
                ".pdf",
                "/versions",
                "/versions/1",
                "/versions/1.pdf",
                "/versions/2?lang=fr",
                "/changes",
                "/changes?since=1&lang=fr")) {
            roads.put(page(rest), Viewer.VISITOR);
        }
        for (String open : List.of(
                "/api/practices/" + slug,
                "/api/practices?country=BE",
                "/api/practices.json?country=BE",
                "/api/practices.csv?country=BE",
                "/practices/feed.atom?country=BE",
                "/practices/compare?with=" + slug + "&with=microstart",
                "/consent/" + code)) {
            roads.put(open, Viewer.VISITOR);
        }
        for (String own : List.of(
                "",
                "/preview",
                "/preview?in=fr",
                "/pictures",
                "/pictures/" + picture,
                "/languages",
                "/languages/fr",
                "/review")) {
            roads.put(draft.path() + own, nadia);
        }
        roads.put(collection, nadia);
        roads.put(collection + ".pdf", nadia);
        roads.put("/bundles/file?country=BE", operator);
        return roads;
    }

    private List<String> naming(Map<String, Viewer> roads) throws Exception {
        var naming = new java.util.ArrayList<String>();
        for (Map.Entry<String, Viewer> road : roads.entrySet()) {
            if (read(road.getValue(), road.getKey()).contains(name)) {
                naming.add(road.getKey());
            }
        }
        return naming;
    }

    private String read(Viewer viewer, String road) throws Exception {
        MockHttpServletResponse answer = visits.get(viewer, road);
        String type = String.valueOf(answer.getContentType());
        byte[] body = answer.getContentAsByteArray();
        if (road.endsWith(".pdf")) {
            assertThat(type).as(road).isEqualTo("application/pdf");
            try (var paper = Loader.loadPDF(body)) {
                return new PDFTextStripper().getText(paper);
            }
        }
        if (road.startsWith("/bundles")) {
            assertThat(answer.getStatus()).as(road).isEqualTo(200);
            body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
        }
        return new String(body, StandardCharsets.UTF_8);
    }
}
