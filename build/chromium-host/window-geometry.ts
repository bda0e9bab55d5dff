/** The part of `BrowserWindow` that says where the window is, and how it is shown. */
import { HostObject } from './strict.ts';
import { WindowBounds, type Rectangle } from './window-bounds.ts';

export abstract class WindowGeometry extends HostObject {
  protected readonly bounds: WindowBounds;

  constructor(name: string, rectangle: Rectangle) {
    super(name);
    this.bounds = new WindowBounds(rectangle);
  }

  abstract isDestroyed(): boolean;

  /** Asks the browser where the window is now, and tells of what has changed. */
  protected async refreshBounds(): Promise<void> {
    const { moved, resized, state } = await this.bounds.refresh();
    if (this.isDestroyed()) return;
    if (moved) for (const event of ['move', 'moved']) this.emit(event);
    if (resized) for (const event of ['resize', 'resized']) this.emit(event);
    if (state === 'maximized') this.emit('maximize');
    if (state === 'minimized') this.emit('minimize');
  }

  getBounds(): Rectangle {
    return { ...this.bounds.rectangle };
  }

  getNormalBounds(): Rectangle {
    return this.getBounds();
  }

  getContentBounds(): Rectangle {
    return this.getBounds();
  }

  setBounds(bounds: Partial<Rectangle>): void {
    void this.bounds.setRectangle({ ...this.bounds.rectangle, ...bounds });
  }

  getSize(): [number, number] {
    const { width, height } = this.bounds.rectangle;
    return [width, height];
  }

  getContentSize(): [number, number] {
    return this.getSize();
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  getPosition(): [number, number] {
    const { x, y } = this.bounds.rectangle;
    return [x, y];
  }

  setPosition(x: number, y: number): void {
    this.setBounds({ x, y });
  }

  isMaximized(): boolean {
    return this.bounds.state === 'maximized';
  }

  maximize(): void {
    void this.bounds.setState('maximized');
    this.emit('maximize');
  }

  unmaximize(): void {
    void this.bounds.setState('normal');
    this.emit('unmaximize');
  }

  isMinimized(): boolean {
    return this.bounds.state === 'minimized';
  }

  minimize(): void {
    void this.bounds.setState('minimized');
    this.emit('minimize');
  }

  restore(): void {
    void this.bounds.setState('normal');
    this.emit('restore');
  }

  isFullScreen(): boolean {
    return this.bounds.state === 'fullscreen';
  }

  setFullScreen(on: boolean): void {
    void this.bounds.setState(on ? 'fullscreen' : 'normal');
    this.emit(on ? 'enter-full-screen' : 'leave-full-screen');
  }
}
