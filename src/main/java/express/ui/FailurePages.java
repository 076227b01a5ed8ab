package express.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The same error pages for what failed before a handler was reached, such as a session that cannot be read. */
@Controller
class FailurePages implements ErrorController {

    private final ErrorPages pages;

    FailurePages(ErrorPages pages) {
        this.pages = pages;
    }

    @Open
    @RequestMapping("/error")
    Object failed(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception failure) {
            return pages.answer(ErrorPages.status(failure), request, response);
        }
        return pages.answer(stated(request), request, response);
    }

    /** Asked for directly, the address is like any other that does not exist. */
    private static HttpStatusCode stated(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }
}
