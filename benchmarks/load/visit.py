"""One visitor without a browser: speaks to the server what Streamlit's own page speaks.

What a visitor may see is known by a word of their own: every name in their file holds it.
"""

import asyncio
import time
import urllib.request
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from http.cookiejar import CookieJar
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

XSRF = "_streamlit_xsrf"
ENOUGH = 120.0
"""Seconds after which an answer is no longer waited for."""


class NoAnswer(Exception):  # noqa: N818 - it is counted, not raised to anybody
    """The server did not do what was asked; says what."""


@dataclass
class Visit:
    """A visitor with a web socket of their own; `word` is in every name they load."""

    address: str
    word: str
    others: tuple[str, ...] = ()
    foreign: int = 0
    """How many messages held another visitor's word."""
    widgets: dict[tuple[str, str], Any] = field(default_factory=dict)
    """The elements on the page that can be used, by kind and label."""
    states: dict[str, WidgetState] = field(default_factory=dict)
    finished: int = 0
    _answers: dict[str, Any] = field(default_factory=dict)
    _looking: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    _page: str = ""
    _session: str = ""

    async def come(self) -> None:
        """Open the web socket as the page does, and wait for the first page."""
        self._cookies = await asyncio.to_thread(_cookies, self.address)
        token = self._cookies[XSRF]
        self._socket: ClientConnection = await connect(
            self.address.replace("http", "ws", 1) + "/_stcore/stream",
            subprotocols=["streamlit", token],  # type: ignore[list-item]
            additional_headers={"Cookie": f"{XSRF}={token}", "Origin": self.address},
            max_size=None,
            open_timeout=ENOUGH,
        )
        self._listening = asyncio.create_task(self._listen())
        await self.run()

    async def leave(self) -> None:
        """Close the tab."""
        for fragment in list(self._looking):
            self._look_no_more(fragment)
        await self._socket.close()
        self._listening.cancel()

    async def run(self, page: str | None = None, pressed: WidgetState | None = None) -> float:
        """Have the page run, with what is set and a button pressed; seconds to its end."""
        said = BackMsg()
        said.rerun_script.page_script_hash = "" if page is not None else self._page
        said.rerun_script.page_name = page or ""
        said.rerun_script.widget_states.widgets.extend(self.states.values())
        if pressed is not None:
            said.rerun_script.widget_states.widgets.append(pressed)
        self.widgets.clear()
        before, began = self.finished, time.perf_counter()
        await self._socket.send(said.SerializeToString())
        await self._until(lambda: self.finished > before, "the end of a run")
        return time.perf_counter() - began

    async def press(self, label: str) -> float:
        """Press a button."""
        button = await self._widget("button", label)
        return await self.run(pressed=WidgetState(id=button.id, trigger_value=True))

    async def choose(self, label: str, place: int) -> float:
        """Choose the option at a place of a list of names."""
        options = await self._widget("selectbox", label)
        chosen = options.options[place % len(options.options)]
        self.states[options.id] = WidgetState(id=options.id, string_value=chosen)
        return await self.run()

    async def upload(self, name: str, content: bytes, label: str) -> float:
        """Give a file to a field, and have the page read it."""
        uploader, request = await self._widget("file_uploader", label), uuid.uuid4().hex
        said = BackMsg()
        said.file_urls_request.request_id = request
        said.file_urls_request.session_id = self._session
        said.file_urls_request.file_names.append(name)
        began = time.perf_counter()
        await self._socket.send(said.SerializeToString())
        await self._until(lambda: request in self._answers, "a place for a file")
        urls = self._answers.pop(request).file_urls[0]
        await asyncio.to_thread(self._put, urls.upload_url, name, content)
        state = WidgetState(id=uploader.id)
        info = state.file_uploader_state_value.uploaded_file_info.add()
        info.file_id, info.name, info.size = urls.file_id, name, len(content)
        info.file_urls.CopyFrom(urls)
        self.states[uploader.id] = state
        await self.run()
        return time.perf_counter() - began

    async def download(self, label: str) -> float:
        """Ask for a file that is made when asked for; seconds until it is here."""
        button, request = await self._widget("download_button", label), uuid.uuid4().hex
        said = BackMsg()
        said.backend_operation_request.request_id = request
        said.backend_operation_request.session_id = self._session
        said.backend_operation_request.deferred_file.file_id = button.deferred_file_id
        began = time.perf_counter()
        await self._socket.send(said.SerializeToString())
        await self._until(lambda: request in self._answers, "a file")
        answer = self._answers.pop(request)
        if answer.error_msg:
            raise NoAnswer("a file was refused")
        await asyncio.to_thread(_get, self.address + answer.deferred_file.url)
        return time.perf_counter() - began

    async def _widget(self, kind: str, label: str) -> Any:
        """An element of the page; a run that began by itself may be about to show it."""

        def found() -> list[Any]:
            return [
                each
                for (its_kind, its_label), each in self.widgets.items()
                if its_kind == kind and its_label.startswith(label)
            ]

        await self._until(lambda: bool(found()), f"{kind} '{label}'")
        return found()[0]

    def _look_again(self, fragment: str, seconds: float) -> None:
        """Ask for a part of the page again and again, as the page does while work goes on."""
        self._look_no_more(fragment)

        async def look() -> None:
            while True:
                await asyncio.sleep(seconds)
                said = BackMsg()
                said.rerun_script.page_script_hash = self._page
                said.rerun_script.fragment_id = fragment
                said.rerun_script.is_auto_rerun = True
                said.rerun_script.widget_states.widgets.extend(self.states.values())
                await self._socket.send(said.SerializeToString())

        self._looking[fragment] = asyncio.create_task(look())

    def _look_no_more(self, fragment: str) -> None:
        if looking := self._looking.pop(fragment, None):
            looking.cancel()

    async def _until(self, so: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + ENOUGH
        while not so():
            if self._listening.done():
                raise NoAnswer("the connection was closed")
            if time.monotonic() > end:
                raise NoAnswer(f"no answer in {ENOUGH:.0f} s: {what}")
            await asyncio.sleep(0.005)

    async def _listen(self) -> None:
        async for raw in self._socket:
            data = raw if isinstance(raw, bytes) else raw.encode()
            self.foreign += any(each.encode() in data for each in self.others)
            self._take(ForwardMsg.FromString(data))

    def _take(self, said: ForwardMsg) -> None:
        kind = said.WhichOneof("type")
        if kind == "new_session":
            self._session = said.new_session.initialize.session_id
        elif kind == "delta" and said.delta.WhichOneof("type") == "new_element":
            what = said.delta.new_element.WhichOneof("type")
            element = getattr(said.delta.new_element, what)
            if hasattr(element, "label") and hasattr(element, "id"):
                self.widgets[what, element.label] = element
        elif kind == "navigation":
            self._page = said.navigation.page_script_hash
        elif kind == "script_finished":
            self.finished += said.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
        elif kind == "auto_rerun":
            self._look_again(said.auto_rerun.fragment_id, said.auto_rerun.interval)
        elif kind == "stop_auto_rerun":
            self._look_no_more(said.stop_auto_rerun.fragment_id)
        elif kind == "file_urls_response":
            self._answers[said.file_urls_response.response_id] = said.file_urls_response
        elif kind == "backend_operation_response":
            answer = said.backend_operation_response
            self._answers[answer.request_id] = answer

    def _put(self, path: str, name: str, content: bytes) -> None:
        edge = uuid.uuid4().hex
        head = f'--{edge}\r\nContent-Disposition: form-data; name="f"; filename="{name}"\r\n\r\n'
        request = urllib.request.Request(
            self.address + path,
            data=head.encode() + content + f"\r\n--{edge}--\r\n".encode(),
            method="PUT",
            headers={
                "Content-Type": f"multipart/form-data; boundary={edge}",
                "Cookie": f"{XSRF}={self._cookies[XSRF]}",
                "X-Xsrftoken": self._cookies[XSRF],
            },
        )
        with urllib.request.urlopen(request, timeout=ENOUGH):
            pass


def _cookies(address: str) -> dict[str, str]:
    jar = CookieJar()
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    with opener.open(f"{address}/_stcore/health", timeout=ENOUGH):
        pass
    return {each.name: str(each.value) for each in jar}


def _get(address: str) -> None:
    with urllib.request.urlopen(address, timeout=ENOUGH) as answer:
        answer.read()
