package express.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import express.ModuleTest;
import express.Visits;
import express.applications.Application.State;
import express.applications.Asking.Asked;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.lending.Product;
import express.lending.Quotes;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class ApplicationPagesTest {

    @Autowired
    Asking asking;

    @Autowired
    Applications applications;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Answers answers;

    @Autowired
    Ties ties;

    @Autowired
    Guarantors guarantors;

    @Autowired
    Visits visits;

    @Autowired
    Quotes quotes;

    private State state(Asked it) {
        return asking.as(it.person(), () -> applications.getApplication(it.id()).state());
    }

    private Document own(Asked it) throws Exception {
        return visits.look(it.person(), it.path());
    }

    @Test
    void comesFromWhatALoanWouldCostWithTheSameAmountAndTime() throws Exception {
        Asked it = asking.started();
        Document cost = visits.look(Viewer.VISITOR, "/lending/" + it.product().slug() + "?principal=6000&months=18");
        Document asked = visits.look(
                it.person(), cost.select("#cost a[href^=/applications/new]").attr("href"));
        assertThat(asked.select("[name=product]").val()).isEqualTo(it.product().slug());
        assertThat(asked.select("#principal, #months").eachAttr("value")).containsExactly("6000", "18");
        assertThat(visits.look(Viewer.VISITOR, "/lending/" + it.product().slug() + "?principal=1&months=18")
                        .select("#cost a"))
                .isEmpty();
    }

    @Test
    void leadsToTheLoansWhereNoneWasChosen() throws Exception {
        assertThat(visits.get(asking.started().person(), "/applications/new").getRedirectedUrl())
                .isEqualTo("/lending");
    }

    @Test
    void saysWhetherNothingOrTooMuchWasAsked() throws Exception {
        Asked it = asking.started();
        Document empty = Jsoup.parse(visits.send(
                        it.person(), "/applications", "product", it.product().slug(), "principal", "", "months", "")
                .getContentAsString());
        Document much = Jsoup.parse(visits.send(
                        it.person(),
                        "/applications",
                        "product",
                        it.product().slug(),
                        "principal",
                        "9999999",
                        "months",
                        "24")
                .getContentAsString());
        assertThat(empty.select("#principal-error, #months-error").eachText())
                .hasSize(2)
                .allMatch(text -> text.contains("Answer this"));
        assertThat(much.select("#principal-error, #months-error").eachText())
                .singleElement()
                .asString()
                .contains("outside");
    }

    @Test
    void asksTheFourQuestionsFirstAndStopsWhereOneBarsTheWay() throws Exception {
        Asked it = asking.started();
        String first = it.product().questions().getFirst().code();
        assertThat(own(it).select("main .button").attr("href")).isEqualTo(it.path() + "/steps/ask-" + first);
        assertThat(asking.answer(it, "ask-" + first, "ask-" + first, "no")).endsWith("/steps/ask-" + first);
        assertThat(visits.look(it.person(), it.path() + "/steps/ask-" + first)
                        .select(".notice.warning")
                        .text())
                .contains("not possible");
        assertThat(asking.answer(it, "ask-" + first, "ask-" + first, "yes")).doesNotEndWith(first);
    }

    @Test
    void goesOnWhereSomebodyStoppedAndKeepsTheSameAnswerOnce() throws Exception {
        Asked it = asking.answered();
        asking.answer(it, "business", "business-does", "Bakery", "business-months", "8");
        asking.answer(it, "business", "business-does", "Bakery", "business-months", "8");
        assertThat(asking.as(it.person(), () -> answers.get(it.id())).text("business-months"))
                .isEqualTo("8");
        assertThat(own(it).select("main .button").attr("href")).isEqualTo(it.path() + "/documents");
        assertThat(visits.look(it.person(), it.path() + "/steps/business")
                        .select("#business-does")
                        .val())
                .isEqualTo("Bakery");
    }

    @Test
    void leadsToWhatIsLackingUntilOnlySendingIsLeft() throws Exception {
        Asked it = asking.answered();
        String documents = it.path() + "/documents";
        List<String> asked =
                it.product().documents().stream().map(Product.Document::code).toList();
        assertThat(visits.look(it.person(), documents)
                        .select("[name=code][checked]")
                        .val())
                .isEqualTo(asked.getFirst());
        asking.bring(it.person(), it, asked.getFirst(), "card.pdf", Asking.PDF);
        assertThat(visits.look(it.person(), documents)
                        .select("[name=code][checked]")
                        .val())
                .isEqualTo(asked.get(1));
        assertThat(visits.look(it.person(), documents).select("main li .tag.warn"))
                .as("one that is only sometimes needed is not missing")
                .hasSize(asked.size() - 2);
        asking.complete(it);
        assertThat(own(it).select("main a.button")).isEmpty();
        assertThat(own(it).select("form[action$=/submission] button")).hasSize(1);
    }

    @Test
    void lendsAYoungBusinessNoMoreThanItsAgeAllows() throws Exception {
        Asked it = asking.startedWithoutSteps();
        for (Product.Question question : it.product().questions()) {
            asking.answer(it, "ask-" + question.code(), "ask-" + question.code(), question.expected() ? "yes" : "no");
        }
        asking.answer(it, "amount", "principal", "20000", "months", "24");
        asking.answer(it, "purpose", "summary", "A van", "what-1", "Van", "cost-1", "20000");
        assertThat(asking.answer(it, "business", "business-does", "Bakery", "business-months", "8"))
                .endsWith("/steps/amount");
        assertThat(visits.look(it.person(), it.path() + "/steps/amount")
                        .select(".notice.warning")
                        .text())
                .contains("15,000");
        assertThat(visits.send(it.person(), it.path() + "/steps/amount", "principal", "15000.01", "months", "24")
                        .getStatus())
                .isEqualTo(422);
        asking.answer(it, "amount", "principal", "15000", "months", "24");
        asking.answer(it, "business", "business-does", "Bakery", "business-months", "13");
        asking.answer(it, "amount", "principal", "20000", "months", "24");
    }

    @Test
    void lendsNoMoreThanTheFirstStepBeforeALoanWasPaidBack() throws Exception {
        Asked it = asking.started();
        Document page = visits.look(it.person(), it.path() + "/steps/amount");
        assertThat(page.select(".notice").text()).contains("not paid back a loan here", "up to €15,000");
        MockHttpServletResponse refused =
                visits.send(it.person(), it.path() + "/steps/amount", "principal", "15000.01", "months", "24");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("paid back a smaller loan here on time");
        asking.answer(it, "amount", "principal", "15000", "months", "24");
    }

    /** Whoever says yes after the session is heard as long as what they stand surety for is granted. */
    @Test
    void hearsAGuarantorWhoConfirmsAfterTheDecision() throws Exception {
        Asked it = asking.complete();
        String late = asking.invite(it, "Lena Late");
        String never = asking.invite(it, "Nils Never");
        visits.sent(it.person(), it.path() + "/submission");
        asking.makeReady(it);
        asking.as(it.officer(), () -> {
            outcomes.record(
                    it.id(),
                    new Outcome.Changed(
                            new BigDecimal("4000"), 24, it.product().slug(), "Less", List.of("Lena confirms")),
                    Instant.now());
            return null;
        });
        assertThat(visits.get(it.officer(), late).getStatus())
                .as("whoever works for the lender")
                .isEqualTo(410);
        assertThat(visits.look(Viewer.VISITOR, late).text()).contains("€2,000");
        visits.sent(Viewer.VISITOR, never + "/answer", "answer", "no");
        visits.sent(Viewer.VISITOR, late + "/answer", "answer", "yes", "understood", "yes");
        assertThat(asking.as(it.officer(), () -> guarantors.list(it.id())))
                .filteredOn(Guarantor::isAccepted)
                .extracting(Guarantor::name)
                .contains("Lena Late");
        assertThat(visits.send(Viewer.VISITOR, late + "/answer", "answer", "no").getStatus())
                .as("a yes stays once it is decided")
                .isNotEqualTo(303);
        assertThat(visits.look(it.officer(), it.desk()).text()).contains("Lena Late");
    }

    @Test
    void asksAgainForWhatALargerSumNeeds() throws Exception {
        Asked it = asking.complete();
        asking.answer(it, "amount", "principal", "9000", "months", "24");
        assertThat(own(it).select("#pages ~ ol li:has(.tag.warn) a").eachAttr("href"))
                .as("six thousand are explained, and half of them promised")
                .containsExactly(it.path() + "/steps/purpose", it.path() + "/guarantors");
        asking.answer(it, "purpose", "summary", "An oven", "what-1", "Oven", "cost-1", "9000");
        visits.sent(Viewer.VISITOR, asking.invite(it, "Greta") + "/answer", "answer", "yes", "understood", "yes");
        visits.sent(it.person(), it.path() + "/submission");
        assertThat(state(it)).isEqualTo(State.SUBMITTED);
        assertThat(visits.look(it.officer(), it.desk()).text())
                .doesNotContain("Nobody has said yes yet to standing surety");
    }

    @Test
    void keepsWhatWasTypedWhereSomethingIsWrong() throws Exception {
        Asked it = asking.started();
        var refused = visits.send(
                it.person(),
                it.path() + "/steps/purpose",
                "summary",
                "خبز <script>alert(1)</script>",
                "what-1",
                "Oven",
                "cost-1",
                "-5");
        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select("#summary").val()).isEqualTo("خبز <script>alert(1)</script>");
        assertThat(page.select("#cost-1-error")).isNotEmpty();
        assertThat(visits.send(it.person(), it.path() + "/steps/amount", "principal", "999999", "months", "24")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void raisesAPermitThatEndsBeforeTheLoanWhileItIsWritten() throws Exception {
        Asked it = asking.answered();
        var refused =
                visits.send(it.person(), it.path() + "/steps/stay", "stay-kind", "limited", "stay-until", "2027-01-31");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select("#stay-plan-error")
                        .text())
                .contains("permit");
        asking.answer(it, "stay", "stay-kind", "limited", "stay-until", "2027-01-31", "stay-plan", "I ask in November");
        assertThat(own(it).select("#pages ~ ol li").text()).contains("done");
    }

    @Test
    void refusesAScriptThatPosesAsADocument() throws Exception {
        Asked it = asking.answered();
        byte[] script = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertThat(asking.bring(it.person(), it, "identity", "passport.jpg", script)
                        .getStatus())
                .isEqualTo(422);
        assertThat(asking.bring(it.person(), it, "identity", "passport.jpg", new byte[0])
                        .getStatus())
                .isEqualTo(422);
        assertThat(asking.bring(it.person(), it, "no-such-code", "passport.pdf", Asking.PDF)
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void isSentOnlyWhenAllIsThereAndOnlyOnce() throws Exception {
        Asked it = asking.answered();
        assertThat(visits.send(it.person(), it.path() + "/submission").getStatus())
                .isEqualTo(422);
        assertThat(visits.get(it.officer(), it.desk()).getStatus()).isEqualTo(404);
        asking.complete(it);
        visits.sent(it.person(), it.path() + "/submission");
        visits.sent(it.person(), it.path() + "/submission");
        assertThat(state(it)).isEqualTo(State.SUBMITTED);
        assertThat(own(it).select("#happened ~ ol li").eachText().stream().filter(line -> line.contains("Sent")))
                .hasSize(1);
        assertThat(visits.look(it.officer(), it.desk()).select("h1").text()).isEqualTo("Samira El Idrissi");
        assertThat(visits.send(it.person(), it.path() + "/steps/you", "called", "X", "phone", "1")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void comesBackToTheApplicantWhereSomethingIsMissing() throws Exception {
        Asked it = asking.submitted();
        assertThat(visits.send(it.officer(), it.desk() + "/return", "missing", " ")
                        .getStatus())
                .isEqualTo(422);
        visits.sent(it.officer(), it.desk() + "/return", "missing", "The offer for the oven");
        assertThat(state(it)).isEqualTo(State.RETURNED);
        assertThat(own(it).select("#happened ~ ol").text()).contains("The offer for the oven");
        visits.sent(it.person(), it.path() + "/submission");
        assertThat(state(it)).isEqualTo(State.SUBMITTED);
    }

    @Test
    void isReadyOnlyWhenAnOfficerFoundAllInOrder() throws Exception {
        Asked it = asking.submitted();
        assertThat(visits.send(it.officer(), it.desk() + "/readiness").getStatus())
                .isEqualTo(422);
        Viewer.Person member = asking.member(it, Role.COMMITTEE_MEMBER);
        assertThat(visits.get(member, it.desk()).getStatus()).isEqualTo(404);
        Asked ready = asking.ready();
        assertThat(state(ready)).isEqualTo(State.READY);
        Viewer.Person other = asking.member(ready, Role.COMMITTEE_MEMBER);
        assertThat(visits.get(other, ready.desk()).getStatus()).isEqualTo(200);
        assertThat(asking.as(other, () -> applications.listReady(ready.lender())))
                .extracting(Application::id)
                .containsExactly(ready.id());
        assertThat(asking.as(other, () -> ties.list(ready.id())))
                .extracting(Tie::kind, Tie::name)
                .contains(tuple(Tie.Kind.GUARANTEES, "Gwen Guarantor"), tuple(Tie.Kind.RELATED, "Cousin Ali"));
    }

    @Test
    void tellsTheApplicantWhyNotInPlainWords() throws Exception {
        Asked it = asking.ready();
        Viewer.Person member = asking.member(it, Role.COMMITTEE_MEMBER);
        asking.as(member, () -> {
            outcomes.record(
                    it.id(),
                    new Outcome.Refused(List.of(Outcome.Reason.PLAN), "Bring the figures of three months."),
                    Instant.EPOCH);
            return null;
        });
        assertThat(own(it).select("main").text())
                .contains("does not yet show", "Bring the figures of three months.", "said no this time");
        assertThatThrownBy(() -> asking.as(member, () -> {
                    outcomes.record(it.id(), new Outcome.Granted(List.of()), Instant.EPOCH);
                    return null;
                }))
                .isInstanceOf(Decided.class);
    }

    @Test
    void tellsOfAnotherLoanWithItsConditions() throws Exception {
        Asked it = asking.ready();
        asking.as(asking.member(it, Role.COMMITTEE_MEMBER), () -> {
            outcomes.record(
                    it.id(),
                    new Outcome.Changed(
                            new BigDecimal("4000"), 18, it.product().slug(), "A start", List.of("Open an account")),
                    Instant.EPOCH);
            return null;
        });
        assertThat(state(it)).isEqualTo(State.GRANTED);
        BigDecimal each = quotes.lent(it.product(), new BigDecimal("4000"), 18, LocalDate.of(2026, 11, 28))
                .instalment();
        assertThat(own(it).select("main").text()).contains("4,000", "18 months", "Open an account");
        assertThat(own(it).select("main dl").text())
                .as("the cost of what is granted, not of what was asked")
                .contains("€" + each + " · 18 months");
    }

    @Test
    void isTakenBackByTheApplicantAlone() throws Exception {
        Asked it = asking.ready();
        visits.sent(it.person(), it.path() + "/withdrawal");
        visits.sent(it.person(), it.path() + "/withdrawal");
        assertThat(state(it)).isEqualTo(State.WITHDRAWN);
        Viewer.Person member = asking.member(it, Role.COMMITTEE_MEMBER);
        assertThat(visits.get(member, it.desk()).getStatus()).isEqualTo(404);
        assertThat(visits.get(it.officer(), it.desk()).getStatus()).isEqualTo(200);
    }

    @Test
    void letsAGuarantorSayYesAndTakeItBackByTheirLinkAlone() throws Exception {
        Asked it = asking.answered();
        String link = asking.invite(it, "Gwen");
        Document page = visits.look(Viewer.VISITOR, link);
        assertThat(page.select("main").text())
                .contains("3,000", "Samira El Idrissi")
                .doesNotContain("Bakery");
        assertThat(visits.send(Viewer.VISITOR, link + "/answer", "answer", "yes")
                        .getStatus())
                .isEqualTo(422);
        visits.sent(Viewer.VISITOR, link + "/answer", "answer", "yes", "understood", "yes");
        assertThat(asking.as(it.person(), () -> guarantors.list(it.id()))).allMatch(Guarantor::isAccepted);
        assertThat(visits.look(Viewer.VISITOR, link).select(".notice.success").text())
                .contains("You said yes");
        visits.sent(Viewer.VISITOR, link + "/answer", "answer", "no");
        assertThat(visits.get(Viewer.VISITOR, link).getStatus()).isEqualTo(410);
        assertThat(visits.send(Viewer.VISITOR, link + "/answer", "answer", "yes", "understood", "yes")
                        .getStatus())
                .isEqualTo(410);
        assertThat(asking.as(it.person(), () -> ties.list(it.id())))
                .extracting(Tie::kind)
                .doesNotContain(Tie.Kind.GUARANTEES);
    }

    @Test
    void leadsNowhereByALinkThatIsForgedOrTakenBack() throws Exception {
        Asked it = asking.answered();
        String link = asking.invite(it, "Gwen");
        assertThat(visits.get(Viewer.VISITOR, GuaranteePages.PATH + Ids.next()).getStatus())
                .isEqualTo(404);
        assertThat(visits.send(Viewer.VISITOR, GuaranteePages.PATH + Ids.next() + "/answer", "answer", "yes")
                        .getStatus())
                .isEqualTo(404);
        String id = asking.as(
                it.person(), () -> guarantors.list(it.id()).getFirst().id().toString());
        visits.sent(it.person(), it.path() + "/guarantors/" + id + "/revocation");
        assertThat(visits.get(Viewer.VISITOR, link).getStatus()).isEqualTo(410);
    }
}
