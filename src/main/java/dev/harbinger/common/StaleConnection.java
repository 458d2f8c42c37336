package dev.harbinger.common;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * Sends a GET once more if the connection ended before an answer came: the server had closed a connection that was kept
 * open just as it was used again. Answers are never asked for again.
 */
final class StaleConnection implements HttpRequestRetryStrategy {
    @Override
    public boolean retryRequest(HttpRequest request, IOException failure, int tries, HttpContext context) {
        var closed = failure instanceof NoHttpResponseException
                || failure instanceof SocketException && !(failure instanceof ConnectException);
        return closed && tries == 1 && Method.GET.isSame(request.getMethod());
    }

    @Override
    public boolean retryRequest(HttpResponse response, int tries, HttpContext context) {
        return false;
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse response, int tries, HttpContext context) {
        return TimeValue.ZERO_MILLISECONDS;
    }
}
