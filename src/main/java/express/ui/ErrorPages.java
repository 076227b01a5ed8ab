package express.ui;

import express.base.Forbidden;
import express.base.NotFound;
import express.base.Wordless;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Says in the reader's language what went wrong; machines get a problem of RFC 9457. */
@ControllerAdvice
class ErrorPages {

    /**
     * @param reference by which whoever runs the installation finds the lines of the log, where there are any
     */
    record ErrorPage(
            int status,
            String title,
            String advice,
            @Nullable String reference) {}

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final List<Integer> EXPLAINED = List.of(400, 401, 403, 404, 405, 409, 410, 413, 415, 429, 503);

    private final Screens screens;

    ErrorPages(Screens screens) {
        this.screens = screens;
    }

    @ExceptionHandler
    Object failed(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        note(failure);
        return answer(status(failure), request, response);
    }

    /** Writes into the log what whoever runs the installation should look at, without the words of the failure. */
    static void note(Exception failure) {
        HttpStatusCode status = status(failure);
        if (status.value() == 503) {
            LOG.warn("request not served: {}", failure.getClass().getName());
        } else if (status.is5xxServerError() && !DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            LOG.error("request failed", Wordless.of(failure));
        }
    }

    static HttpStatusCode status(Exception failure) {
        return switch (failure) {
            case NotFound gone -> HttpStatus.NOT_FOUND;
            case Forbidden refused -> HttpStatus.FORBIDDEN;
            case MaxUploadSizeExceededException large -> HttpStatus.CONTENT_TOO_LARGE;
            case CannotCreateTransactionException away -> HttpStatus.SERVICE_UNAVAILABLE;
            // Its connection was lost so early that it could not even be rolled back.
            case TransactionSystemException away -> HttpStatus.SERVICE_UNAVAILABLE;
            case DataAccessResourceFailureException away -> HttpStatus.SERVICE_UNAVAILABLE;
            case TransientDataAccessException away -> HttpStatus.SERVICE_UNAVAILABLE;
            case TypeMismatchException mistyped -> HttpStatus.BAD_REQUEST;
            case HttpMessageNotReadableException mistyped -> HttpStatus.BAD_REQUEST;
            case ErrorResponse known -> known.getStatusCode();
            default -> causeOf(failure);
        };
    }

    /** Filters wrap what they meet; the reason lies beneath. */
    private static HttpStatusCode causeOf(Exception failure) {
        return failure.getCause() instanceof Exception cause && cause != failure
                ? status(cause)
                : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    Object answer(HttpStatusCode status, HttpServletRequest request, HttpServletResponse response) {
        if (status.value() == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
        }
        Screen screen = screens.on(request);
        if (screen.forNewcomers()) {
            return shown(screen, "ui/newcomer-error", forNewcomers(status, screen));
        }
        String key = "ui.error." + (EXPLAINED.contains(status.value()) ? status.value() : 500);
        String reference = status.value() == 500 ? RequestReference.find(request) : null;
        var page = new ErrorPage(status.value(), screen.text(key + ".title"), screen.text(key + ".advice"), reference);
        return isForMachines(request) ? problem(page) : shown(screen, "ui/error", page);
    }

    /** In as few words as can be: too often, not there, or out of order. */
    private static ErrorPage forNewcomers(HttpStatusCode status, Screen screen) {
        String key = "ui.newcomers.error."
                + switch (status.value()) {
                    case 429 -> "often";
                    case 404, 410 -> "gone";
                    default -> "broken";
                };
        return new ErrorPage(status.value(), screen.text(key + ".title"), screen.text(key + ".advice"), null);
    }

    private static boolean isForMachines(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return (failed == null ? request.getRequestURI() : failed.toString()).startsWith("/api/");
    }

    private static ModelAndView shown(Screen screen, String template, ErrorPage page) {
        ModelAndView shown = screen.show(template, page);
        shown.setStatus(HttpStatus.valueOf(page.status()));
        return shown;
    }

    private static ResponseEntity<ProblemDetail> problem(ErrorPage page) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(page.status()), page.advice());
        problem.setTitle(page.title());
        if (page.reference() != null) {
            problem.setProperty("reference", page.reference());
        }
        return ResponseEntity.status(page.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
