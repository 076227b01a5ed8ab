package express.reviews;

import express.base.Ids;
import express.practices.Sheet;
import express.practices.SheetChanges;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The remarks of a round and the conversations about them. */
@Controller
class RemarkPages {

    private static final String PATH = Round.PATH + "/{round}/remarks";

    /**
     * One remark as it is shown.
     *
     * @param text what stood there when it was made
     * @param changes what stands there now, if it is something else
     * @param settles whether the viewer says whether it is settled
     */
    record Line(Remark remark, String label, List<String> text, List<SheetChanges.Part> changes, boolean settles) {}

    /** @param answered the remark to which the form belongs; empty for a new one */
    record RemarksPage(Standing standing, List<Line> lines, Map<String, String> fields, String answered, Form form) {

        Form formOf(Remark remark) {
            return answered.equals(remark.id().toString()) ? form : Form.empty();
        }

        Form formOfNew() {
            return answered.isEmpty() ? form : Form.empty();
        }
    }

    private final Standing.Look look;
    private final Judging judging;

    RemarkPages(Standing.Look look, Judging judging) {
        this.look = look;
        this.judging = judging;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String round) {
        return screen.show("reviews/remarks", page(screen, round, "", Form.empty()));
    }

    private RemarksPage page(Screen screen, String round, String answered, Form form) {
        Standing standing = look.at(screen.viewer(), round);
        Sheet now = standing.whole().latest().sheet();
        Map<String, String> fields = new LinkedHashMap<>();
        SheetField.of(now).forEach(field -> fields.put(field.name(), field.label(screen, now)));
        return new RemarksPage(
                standing,
                standing.whole().remarks().stream()
                        .map(remark -> line(screen, standing, remark))
                        .toList(),
                fields,
                answered,
                form);
    }

    private static Line line(Screen screen, Standing standing, Remark remark) {
        Case whole = standing.whole();
        Sheet then = whole.submission(remark.submission()).sheet();
        return new Line(
                remark,
                remark.field().label(screen, then),
                remark.field().text(then),
                SheetChanges.withPictures(then, whole.latest().sheet(), screen)
                        .in(remark.field().part()),
                Judging.maySettle(screen.viewer(), whole, remark));
    }

    @PostMapping(PATH)
    ModelAndView remark(
            Screen screen,
            @PathVariable String round,
            @RequestParam int submission,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            HttpServletResponse response) {
        Standing standing = look.at(screen.viewer(), round);
        ReviewsAccess.require(standing.mayJudge());
        Form form = Form.of(Form.typed(request));
        if (submission < 1 || submission > standing.whole().latest().number()) {
            return refuse(screen, round, "", form.wrong("", "reviews.fault.choice"));
        }
        Optional<SheetField> on =
                SheetField.find(standing.whole().submission(submission).sheet(), field);
        if (on.isEmpty()) {
            return refuse(screen, round, "", form.wrong("field", "reviews.fault.choice"));
        }
        String said = Typing.plain(words);
        Optional<String> fault = Typing.missingOrTooLong(said);
        if (fault.isEmpty()) {
            fault = judging.remark(screen.viewer(), standing.round().id(), submission, on.get(), said);
        }
        if (fault.isPresent()) {
            return refuse(screen, round, "", form.wrong("words", fault.get()));
        }
        News.tell(response, "reviews.news.remarked");
        return screen.go(standing.round().path() + "/remarks");
    }

    private ModelAndView refuse(Screen screen, String round, String answered, Form form) {
        return screen.refuse("reviews/remarks", page(screen, round, answered, form));
    }

    @PostMapping(PATH + "/{remark}")
    ModelAndView say(
            Screen screen,
            @PathVariable String round,
            @PathVariable String remark,
            @RequestParam(defaultValue = "") String kind,
            HttpServletRequest request,
            HttpServletResponse response) {
        Standing standing = look.at(screen.viewer(), round);
        Form form = Form.of(Form.typed(request));
        String words = Typing.plain(form.typed("words-" + remark));
        Optional<Remark.Kind> said = Arrays.stream(Remark.Kind.values())
                .filter(it -> it != Remark.Kind.OPENED && it.name().equals(kind))
                .findFirst();
        if (said.isEmpty()) {
            return refuse(screen, round, remark, form.wrong("", "reviews.fault.choice"));
        }
        ReviewsAccess.require(said.get() != Remark.Kind.ANSWERED || standing.author());
        Optional<String> fault =
                said.get() == Remark.Kind.ACCEPTED ? Typing.tooLong(words) : Typing.missingOrTooLong(words);
        if (fault.isEmpty()) {
            fault = judging.say(screen.viewer(), standing.round().id(), Ids.parse(remark), said.get(), words);
        }
        if (fault.isPresent()) {
            return refuse(screen, round, remark, form.wrong("words-" + remark, fault.get()));
        }
        News.tell(response, "reviews.news.said");
        return screen.go(standing.round().path() + "/remarks");
    }
}
