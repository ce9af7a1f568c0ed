import { Module } from '@nestjs/common';
import { StatechartPictures } from './statechart-pictures';
import { StatechartsController } from './statecharts.controller';

/** The statecharts as data and as pictures. */
@Module({ controllers: [StatechartsController], providers: [StatechartPictures] })
export class StatechartsModule {}
