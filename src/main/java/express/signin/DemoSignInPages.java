package express.signin;

import express.base.NotFound;
import express.base.PersonId;
import express.people.DemoPeople;
import express.people.Entrance;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in as somebody invented. There is no such handler outside a demonstration. */
@Controller
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class DemoSignInPages {

    private final DemoPeople people;
    private final Entrance entrance;
    private final SessionSittings sittings;
    private final KeptPosts kept;

    DemoSignInPages(DemoPeople people, Entrance entrance, SessionSittings sittings, KeptPosts kept) {
        this.people = people;
        this.entrance = entrance;
        this.sittings = sittings;
        this.kept = kept;
    }

    @Open
    @PostMapping(SignInPages.PATH + "/demo")
    ModelAndView enter(
            @RequestParam String person,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Screen screen) {
        var id = PersonId.of(person);
        if (entrance.open(people::list).stream().noneMatch(it -> it.id().equals(id))) {
            throw new NotFound();
        }
        sittings.begin(id, false, request, response);
        return screen.go(kept.onward(id, request, Onward.safe(next)));
    }
}
