package express.polls;

import express.base.Forbidden;
import express.base.Ids;
import express.base.NotFound;
import express.boards.BoardHost;
import express.boards.Seat;
import express.polls.Poll.Question;
import express.polls.Poll.Standing;
import express.ui.Chart;
import express.ui.Form;
import express.ui.News;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A poll: answered once without a name, looked at when it is closed, and for its host made and opened. */
@Controller
class PollPages {

    /** @param from the page of what the poll belongs to */
    record PollPage(Poll poll, Seat seat, String from, boolean answered, int voices, List<Result> results, Form form) {

        boolean isAsked() {
            return poll.isOpen() && seat.writes() && !answered;
        }

        Chart chart(Screen screen, Result result) {
            Question question = result.question();
            List<Chart.Bar> bars = IntStream.range(0, result.counts().size())
                    .mapToObj(at -> new Chart.Bar(
                            label(screen, question, at), result.counts().get(at), null))
                    .toList();
            return new Chart(
                    "question-" + question.number(),
                    question.words(),
                    screen.text("polls.option"),
                    screen.text("polls.count"),
                    bars);
        }

        private static String label(Screen screen, Question question, int at) {
            return question.kind() == Poll.Kind.SCALE
                    ? screen.text("polls.grade." + (at + 1))
                    : question.options().get(at);
        }

        Map<String, String> kinds(Screen screen) {
            Map<String, String> kinds = new LinkedHashMap<>();
            for (Poll.Kind kind : Poll.Kind.values()) {
                kinds.put(kind.name(), screen.text("polls.kind." + kind));
            }
            return kinds;
        }
    }

    private final Polls polls;
    private final List<BoardHost> hosts;

    PollPages(Polls polls, List<BoardHost> hosts) {
        this.polls = polls;
        this.hosts = hosts;
    }

    @Open
    @GetMapping("/polls/{id}")
    ModelAndView poll(Screen screen, HttpServletRequest request, @PathVariable String id) {
        return screen.show("polls/poll", enter(screen, request, id, Form.empty()));
    }

    /** For all who do not take part there is none; a draft is its host's. */
    private PollPage enter(Screen screen, HttpServletRequest request, String id, Form form) {
        Poll poll = polls.get(Ids.parse(id));
        for (BoardHost host : hosts) {
            Optional<Seat> seat = host.seat(poll.subject(), screen.viewer(), request);
            if (seat.isPresent()
                    && (poll.standing() != Standing.DRAFT || seat.get().hosts())) {
                return new PollPage(
                        poll,
                        seat.get(),
                        host.path(poll.subject()),
                        polls.hasAnswered(poll, seat.get()),
                        polls.answered(poll),
                        polls.results(poll),
                        form);
            }
        }
        throw new NotFound();
    }

    @Open
    @PostMapping("/polls/{id}/answers")
    ModelAndView answer(
            Screen screen, HttpServletRequest request, HttpServletResponse response, @PathVariable String id) {
        var typed = new PollForm(Form.typed(request));
        PollPage page = enter(screen, request, id, Form.of(typed.typed()));
        require(page.seat().writes());
        List<Form.Wrong> faults = typed.faults(page.poll());
        if (page.isAsked() && !faults.isEmpty()) {
            return refuse(screen, request, page, new Form(typed.typed(), faults));
        }
        boolean taken = polls.answer(page.poll(), page.seat(), typed.answers(page.poll()));
        News.tell(response, taken ? "polls.thanks" : page.answered() ? "polls.before" : "polls.over");
        return screen.go(page.poll().path());
    }

    private ModelAndView refuse(Screen screen, HttpServletRequest request, PollPage page, Form form) {
        return screen.refuse(
                "polls/poll", enter(screen, request, page.poll().id().toString(), form));
    }

    @Open
    @PostMapping("/polls/{id}/questions")
    ModelAndView ask(Screen screen, HttpServletRequest request, HttpServletResponse response, @PathVariable String id) {
        var typed = new PollForm(Form.typed(request));
        PollPage page = hosted(screen, request, id);
        List<Form.Wrong> faults = typed.faults();
        if (!faults.isEmpty()) {
            return refuse(screen, request, page, new Form(typed.typed(), faults));
        }
        boolean added = polls.ask(page.poll(), typed.kind(), typed.words(), typed.options());
        News.tell(response, added ? "polls.asked" : "polls.full");
        return screen.go(page.poll().path());
    }

    @Open
    @PostMapping("/polls/{id}/questions/{number}/removal")
    ModelAndView drop(Screen screen, HttpServletRequest request, @PathVariable String id, @PathVariable String number) {
        PollPage page = hosted(screen, request, id);
        polls.drop(page.poll(), number.matches("\\d{1,2}") ? Integer.parseInt(number) : 0);
        return screen.go(page.poll().path());
    }

    @Open
    @PostMapping("/polls/{id}/opening")
    ModelAndView open(Screen screen, HttpServletRequest request, @PathVariable String id) {
        PollPage page = hosted(screen, request, id);
        polls.open(page.poll());
        return screen.go(page.poll().path());
    }

    @Open
    @PostMapping("/polls/{id}/closing")
    ModelAndView close(Screen screen, HttpServletRequest request, @PathVariable String id) {
        PollPage page = hosted(screen, request, id);
        polls.close(page.poll());
        return screen.go(page.poll().path());
    }

    private PollPage hosted(Screen screen, HttpServletRequest request, String id) {
        PollPage page = enter(screen, request, id, Form.empty());
        require(page.seat().hosts());
        return page;
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
