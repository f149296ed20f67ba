package com.didtron.server.platform.web;

import com.didtron.server.platform.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// No body is larger than two megabytes, but a file of comma-separated values: it may have 64, a million lines of sixty characters. What is said to be larger
/// is not read, what turns out to be larger is not read on.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyLimit extends OncePerRequestFilter {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST_BYTES = 2 * MEGABYTE;
    private static final int LARGEST_CSV_BYTES = 64 * MEGABYTE;

    private final ProblemDetails problems;

    BodyLimit(ProblemDetails problems) {
        this.problems = problems;
    }

    private static Refusal refusal(int largest) {
        return Refusal.tooLarge(
                "body-too-large", (largest == LARGEST_CSV_BYTES ? "A CSV file" : "A body of this kind") + " has at most " + largest / MEGABYTE + " MB. Send less at once.");
    }

    /// The body turned out to be too large while it was read.
    static final class TooLarge extends IOException {

        private final int largest;

        TooLarge(int largest) {
            super("the body is larger than " + largest + " bytes");
            this.largest = largest;
        }

        Refusal refusal() {
            return BodyLimit.refusal(largest);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int largest = largest(request.getContentType());
        if (request.getContentLengthLong() > largest) {
            problems.write(response, refusal(largest));
            return;
        }
        chain.doFilter(request.getContentLengthLong() >= 0 ? request : new Counted(request, largest), response);
    }

    private static int largest(@Nullable String type) {
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/csv") ? LARGEST_CSV_BYTES : LARGEST_BYTES;
    }

    /// A body whose length was not said.
    private static final class Counted extends HttpServletRequestWrapper {

        private final int largest;

        private Counted(HttpServletRequest request, int largest) {
            super(request);
            this.largest = largest;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), largest);
        }
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream body;
        private final int largest;
        private long read;

        private CountedStream(ServletInputStream body, int largest) {
            this.body = body;
            this.largest = largest;
        }

        @Override
        public int read() throws IOException {
            int value = body.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = body.read(into, from, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int bytes) throws TooLarge {
            read += bytes;
            if (read > largest) {
                throw new TooLarge(largest);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
